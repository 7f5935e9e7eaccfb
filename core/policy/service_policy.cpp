// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/service_policy.h"

#include "core/policy/policy_text.h"
#include "core/refdata/code_lists.h"

using namespace Qt::StringLiterals;

namespace waymark::policy {

namespace {

const Code *serviceType(const QString &type)
{
    return codes().find(u"service_type"_s, type);
}

/// Written without spaces between words, so that each letter is counted as one.
bool isUnspaced(QChar::Script script)
{
    switch (script) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Khmer:
    case QChar::Script_Lao:
    case QChar::Script_Myanmar:
    case QChar::Script_Thai:
        return true;
    default:
        return false;
    }
}

/// Between spaces: whatever holds a letter or a digit.
int wordCount(const QString &text)
{
    int words = 0;
    bool inWord = false;
    for (const QChar c : text) {
        if (c.isSpace())
            inWord = false;
        else if (c.isLetterOrNumber() && (!inWord || isUnspaced(c.script()))) {
            ++words;
            inWord = true;
        }
    }
    return words;
}

bool isUnknown(QLatin1StringView list, const QString &code)
{
    return !code.isEmpty() && !codes().find(QString(list), code);
}

} // namespace

Findings checkService(const Service &service, const JobSeeker &person, QDate today)
{
    Findings findings;
    if (!serviceType(service.type))
        findings << blocking({}, "type"_L1, Policy::tr("Choose the service from the list."));
    if (!service.on.isValid())
        findings << blocking("R-35"_L1, "on_date"_L1,
                             Policy::tr("Enter the day on which the service was given."));
    else if (service.on > today)
        findings << blocking(
            "R-35"_L1, "on_date"_L1,
            Policy::tr("A service is recorded after it was given: the date lies in the future."));
    else if (person.birthDate.isValid() && service.on < person.birthDate)
        findings << blocking({}, "on_date"_L1,
                             Policy::tr("The date of the service lies before the date of birth."));
    if (service.provider.trimmed().isEmpty())
        findings << blocking("R-35"_L1, "provider"_L1, Policy::tr("Name who gave the service."));
    if (!service.enteredBy)
        findings << blocking("R-35"_L1, "entered_by"_L1,
                             Policy::tr("It is not known who enters this service."));
    if (isUnknown("provider_kind"_L1, service.providerKind))
        findings << blocking({}, "provider_kind"_L1,
                             Policy::tr("Choose the kind of provider from the list."));
    if (isUnknown("funding"_L1, service.funding))
        findings << blocking({}, "funding"_L1, Policy::tr("Choose the funding from the list."));
    return findings;
}

Findings checkTwice(const Service &service, const std::vector<Service> &others)
{
    const bool twice = std::ranges::any_of(others, [&](const Service &one) {
        return one.id != service.id && !one.voidedOn.isValid() && one.type == service.type && one.on == service.on &&
            one.provider == service.provider;
    });
    if (twice)
        return {warning({}, "type"_L1, Policy::tr("This service is recorded for this day already. Record it again only if it was given twice."))};
    return {};
}

QString serviceClass(const QString &type)
{
    const Code *code = serviceType(type);
    return code ? code->extra.value(u"class"_s) : QString();
}

QString serviceClassLabel(const QString &type)
{
    const QString name = serviceClass(type);
    if (name == "basic"_L1)
        return Policy::tr("Basic");
    if (name == "basic_self"_L1)
        return Policy::tr("Basic, self-service");
    if (name == "basic_info"_L1)
        return Policy::tr("Basic, information");
    if (name == "basic_staff"_L1)
        return Policy::tr("Basic, with staff");
    if (name == "individualized"_L1)
        return Policy::tr("Individualized");
    if (name == "training"_L1)
        return Policy::tr("Training");
    if (name == "youth"_L1)
        return Policy::tr("Youth");
    if (name == "support"_L1)
        return Policy::tr("Support");
    if (name == "followup"_L1)
        return Policy::tr("Follow-up");
    if (name == "outcome"_L1)
        return Policy::tr("Outcome");
    return name;
}

bool isBlueBold(const QString &type)
{
    const Code *code = serviceType(type);
    return code && code->extra.value(u"blue_bold"_s) == "yes"_L1;
}

bool isBasicService(const QString &type)
{
    return serviceClass(type).startsWith("basic"_L1) && !isBlueBold(type);
}

bool isSelfService(const QString &type)
{
    const QString kind = serviceClass(type);
    return kind == "basic_self"_L1 || kind == "basic_info"_L1;
}

Findings checkNote(const Note &note, QDate today)
{
    Findings findings;
    if (note.text.trimmed().isEmpty())
        findings << blocking({}, "text"_L1, Policy::tr("Write the note."));
    if (const int limit = specOf<Note>().find("text")->lengthLimit(); note.text.size() > limit)
        findings << blocking({}, "text"_L1,
                             Policy::tr("The note is too long: at most %1 characters.").arg(limit));
    if (!note.on.isValid())
        findings << blocking({}, "on_date"_L1, Policy::tr("Enter the date of the note."));
    else if (note.on > today)
        findings << blocking({}, "on_date"_L1, Policy::tr("The date of the note lies in the future."));
    return findings;
}

Findings askForService(const Note &note)
{
    if (note.serviceId || !note.withoutService.trimmed().isEmpty())
        return {};
    return {
        warning("R-74"_L1, "service"_L1,
                Policy::tr("Which service does this note belong to? Choose it, or say why there is none."))};
}

bool isDetailed(const QString &text, const PolicySettings &settings)
{
    return wordCount(text) >= settings.noteMinimumWords;
}

std::optional<QDate> lastReportableService(const CaseFile &file)
{
    std::optional<QDate> last;
    for (const Service &service : file.services) {
        if (!service.on.isValid() || service.voidedOn.isValid() || !serviceType(service.type) ||
            isSelfService(service.type))
            continue;
        if (!last || service.on > *last)
            last = service.on;
    }
    return last;
}

} // namespace waymark::policy
