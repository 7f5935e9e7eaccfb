// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/refdata/code_lists.h"

#include "core/domain/entities.h"

#include <QSet>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

QStringList codesOf(const QString &list, QDate on = {})
{
    QStringList found;
    for (const Code *code : codes().list(list, on))
        found += code->code;
    return found;
}

QString extra(const QString &list, const QString &code, const QString &name)
{
    const Code *found = codes().find(list, code);
    REQUIRE(found);
    return found->extra.value(name);
}

bool isBlueBold(const Code *code)
{
    return code->extra.value(u"blue_bold"_s) == u"yes"_s;
}

} // namespace

TEST_CASE("Every list that a field names is there", "[refdata]")
{
    for (const EntitySpec *spec : allEntities()) {
        for (const FieldSpec &field : spec->fields) {
            const QString list = QString::fromLatin1(field.codes);
            if (list.isEmpty())
                continue;
            INFO(spec->name << "." << field.name << " names " << field.codes);
            CHECK(codes().names().contains(list));
            CHECK_FALSE(codes().list(list).empty());
        }
    }
}

TEST_CASE("Codes are unique, labelled and dated sensibly", "[refdata]")
{
    for (const QString &name : codes().names()) {
        QSet<QString> seen;
        QSet<QString> labels;
        for (const Code *code : codes().list(name)) {
            INFO(name.toStdString() << "/" << code->code.toStdString());
            CHECK(code->list == name);
            CHECK_FALSE(code->code.isEmpty());
            // Code sets are stored joined by commas.
            CHECK_FALSE(code->code.contains(u','));
            CHECK_FALSE(code->label.trimmed().isEmpty());
            CHECK_FALSE(seen.contains(code->code));
            CHECK_FALSE(labels.contains(code->label));
            seen.insert(code->code);
            labels.insert(code->label);
            if (code->from.isValid() && code->to.isValid())
                CHECK(code->from <= code->to);
            CHECK(codes().find(name, code->code) == code);
        }
    }
}

TEST_CASE("A value is in force from its first to its last day", "[refdata]")
{
    const Code *nonbinary = codes().find(u"gender"_s, u"nonbinary"_s);
    REQUIRE(nonbinary);
    REQUIRE(nonbinary->from.isValid());
    CHECK_FALSE(codesOf(u"gender"_s, nonbinary->from.addDays(-1)).contains(u"nonbinary"_s));
    CHECK(codesOf(u"gender"_s, nonbinary->from).contains(u"nonbinary"_s));
    CHECK(codesOf(u"gender"_s).size() == 4);

    const Code *past = codes().find(u"program"_s, u"neg"_s);
    REQUIRE(past);
    REQUIRE(past->to.isValid());
    CHECK(codesOf(u"program"_s, past->to).contains(u"neg"_s));
    CHECK_FALSE(codesOf(u"program"_s, past->to.addDays(1)).contains(u"neg"_s));
}

TEST_CASE("What a list does not know is shown as it is", "[refdata]")
{
    CHECK(codes().label(u"gender"_s, u"female"_s) == u"Female"_s);
    CHECK(codes().label(u"gender"_s, u"from_elsewhere"_s) == u"from_elsewhere"_s);
    CHECK(codes().label(u"no_such_list"_s, u"x"_s) == u"x"_s);
    CHECK(codes().list(u"no_such_list"_s).empty());
    CHECK(codes().find(u"gender"_s, QString()) == nullptr);
}

TEST_CASE("Places are complete", "[refdata]")
{
    CHECK(codesOf(u"state"_s).front() == u"MA"_s);
    CHECK(codesOf(u"state"_s).size() >= 56);
    CHECK(codesOf(u"country"_s).front() == u"USA"_s);
    CHECK(codesOf(u"country"_s).size() >= 195);
    for (const QString &country :
         {u"HTI"_s, u"CPV"_s, u"BRA"_s, u"VEN"_s, u"AFG"_s, u"UKR"_s, u"COD"_s, u"CIV"_s})
        CHECK(codes().find(u"country"_s, country));
    CHECK(codes().label(u"country"_s, u"CIV"_s) == u"Côte d'Ivoire"_s);
    CHECK(codesOf(u"language"_s).first(3) == QStringList{u"hat"_s, u"spa"_s, u"por"_s});
}

TEST_CASE("Federal values stand beside the answers", "[refdata]")
{
    CHECK(extra(u"gender"_s, u"male"_s, u"pirl"_s) == u"1"_s);
    CHECK(extra(u"gender"_s, u"not_answered"_s, u"pirl"_s) == u"9"_s);
    CHECK(extra(u"highest_degree"_s, u"less_than_high_school"_s, u"pirl"_s) == u"0"_s);
    CHECK(extra(u"disability_category"_s, u"cognitive"_s, u"pirl"_s) == u"7"_s);
    CHECK(extra(u"employment"_s, u"not_employed"_s, u"pirl"_s) == u"0"_s);
    CHECK(extra(u"migrant_status"_s, u"migrant"_s, u"pirl"_s) == u"2"_s);
}

TEST_CASE("Programs say whose they are", "[refdata][R-18]")
{
    CHECK(extra(u"program"_s, u"esis"_s, u"center_specific"_s) == u"yes"_s);
    CHECK(extra(u"program"_s, u"esis"_s, u"shelter"_s) == u"yes"_s);
    CHECK(extra(u"program"_s, u"wpp"_s, u"center_specific"_s) == u"yes"_s);
    CHECK(extra(u"program"_s, u"mass_rehab"_s, u"core_partner"_s) == u"yes"_s);
    for (const Code *program : codes().list(u"program"_s)) {
        for (const QString &column : {u"center_specific"_s, u"core_partner"_s, u"shelter"_s}) {
            const QString value = program->extra.value(column);
            CHECK((value == u"yes"_s || value == u"no"_s));
        }
    }
}

TEST_CASE("Every service has a class, a tab and the blue-bold mark", "[refdata][R-33]")
{
    const QStringList classes{u"basic"_s,          u"basic_self"_s, u"basic_info"_s, u"basic_staff"_s,
                              u"individualized"_s, u"training"_s,   u"youth"_s,      u"support"_s,
                              u"followup"_s,       u"outcome"_s};
    const QStringList tabs{u"general"_s, u"employment"_s, u"course"_s, u"testing"_s, u"administrative"_s};
    QSet<QString> usedClasses;
    QSet<QString> usedTabs;
    for (const Code *service : codes().list(u"service_type"_s)) {
        INFO(service->code.toStdString());
        const QString kind = service->extra.value(u"class"_s);
        const QString mark = service->extra.value(u"blue_bold"_s);
        CHECK(classes.contains(kind));
        CHECK(tabs.contains(service->extra.value(u"tab"_s)));
        CHECK((mark == u"yes"_s || mark == u"no"_s));
        if (kind == u"individualized"_s || kind == u"training"_s)
            CHECK(isBlueBold(service));
        if (kind == u"basic"_s || kind == u"basic_self"_s || kind == u"basic_info"_s)
            CHECK_FALSE(isBlueBold(service));
        usedClasses.insert(kind);
        usedTabs.insert(service->extra.value(u"tab"_s));
    }
    CHECK(usedClasses.size() == classes.size());
    CHECK(usedTabs.size() == tabs.size());
}

TEST_CASE("The services that rules name are in the catalogue", "[refdata]")
{
    for (const QString &code :
         {u"assigned_case_manager"_s, u"case_management"_s, u"career_planning"_s, u"program_referral"_s,
          u"program_information"_s, u"labor_market_information"_s, u"self_service"_s, u"jobquest_self"_s,
          u"workshop_resume"_s, u"workshop_digital"_s, u"workshop_job_search"_s, u"needs_related_payment"_s,
          u"obtained_employment"_s, u"found_employment"_s})
        CHECK(codes().find(u"service_type"_s, code));
}

TEST_CASE("Only talk in both directions is marked as two-way", "[refdata][R-70]")
{
    QStringList twoWay;
    for (const Code *means : codes().list(u"contact_means"_s)) {
        if (means->extra.value(u"two_way"_s) == u"yes"_s)
            twoWay += means->code;
    }
    CHECK(twoWay == QStringList{u"in_person"_s, u"phone_call"_s, u"video"_s, u"email_exchange"_s});
}
