// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/jobquest_card.h"
#include "core/refdata/code_lists.h"
#include "core/refdata/shipped_table.h"
#include "tests/documents/print/made_plans.h"
#include "tests/support/builders.h"

#include <QDirIterator>
#include <QFile>
#include <QImage>
#include <QRegularExpression>
#include <catch2/catch_test_macros.hpp>
#include <poppler-qt6.h>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::test;

TEST_CASE("Every sentence and code label of a plan is there in every language, and none is unused",
          "[documents][R-36]")
{
    const QStringList languages = QStringList{u"eng"_s} + cardLanguages();
    const CsvTable table = shippedTable(u":/documents/plan.csv"_s, languages);
    QString sources;
    QDirIterator each(QStringLiteral(WAYMARK_SOURCE_DIR) + u"/core/documents/plan"_s, {u"*.cpp"_s});
    while (each.hasNext()) {
        QFile file(each.next());
        REQUIRE(file.open(QIODevice::ReadOnly));
        sources += QString::fromUtf8(file.readAll());
    }
    QSet<QString> keys;
    for (const QStringList &row : table.rows) {
        CAPTURE(row[0]);
        CHECK(row.size() == languages.size() + 1);
        for (const QString &cell : row)
            CHECK_FALSE(cell.trimmed().isEmpty());
        CHECK_FALSE(keys.contains(row[0]));
        keys.insert(row[0]);
        CHECK(sources.contains(u"u\""_s + row[0] + u'"'));
    }
    const CsvTable labels = shippedTable(u":/documents/plan_codes.csv"_s, cardLanguages());
    QSet<QString> there;
    for (const QStringList &row : labels.rows) {
        CAPTURE(row[0], row[1]);
        CHECK(codes().find(row[0], row[1]));
        for (const QString &cell : row)
            CHECK_FALSE(cell.trimmed().isEmpty());
        CHECK_FALSE(there.contains(row[0] + u'/' + row[1]));
        there.insert(row[0] + u'/' + row[1]);
    }
    for (const char *list : {"plan_kind",      "barrier_kind",          "barrier_state",
                             "goal_kind",      "goal_status",           "step_kind",
                             "step_who",       "training_reason",       "other_funding",
                             "funding_stage",  "performance_indicator", "signature_role",
                             "wage_per",       "education_kind",        "education_status",
                             "highest_degree", "leaving_reason",        "test_subject",
                             "test_stage",     "functioning_level",     "course_state",
                             "service_type",   "skill",                 "english_level",
                             "language"}) {
        for (const Code *code : codes().list(QString::fromLatin1(list))) {
            CAPTURE(list, code->code);
            CHECK(there.contains(QString::fromLatin1(list) + u'/' + code->code));
        }
    }
}

TEST_CASE("A plan is printed with its version and both signature lines", "[documents][R-44][R-61]")
{
    const auto document = pdf(planDocument(aFullPlan(), signedVersion()));
    const QString text = textOf(*document);
    for (const char *words : {"Individual Employment Plan (IEP)",
                              "Version 3",
                              "prepared 14 Mar 2026",
                              "10000012",
                              "Marie-Ange Pierre",
                              "Ana Silva",
                              "Auxiliary nurse",
                              "Left the country",
                              "Lack of transportation",
                              "rides with a neighbor",
                              "31-1131",
                              "$19.00",
                              "$22.50",
                              "Nursing assistant class, 120 hours",
                              "Interview practice with staff",
                              "Pell Grant",
                              "Support: transportation",
                              "Case manager (designated counselor)",
                              "Signed on paper",
                              "IEP · version 3",
                              "certified",
                              "BEST Plus",
                              "452"}) {
        CAPTURE(words);
        CHECK(text.contains(QString::fromUtf8(words)));
    }
    CHECK(text.count(u"14 Mar 2026"_s) >= 3);
    CHECK_FALSE(text.contains(u"draft"_s, Qt::CaseInsensitive));
    CHECK_FALSE(text.contains(u"Parent or guardian"_s));
    CHECK(text.contains(u"Page 1 of %1"_s.arg(document->numPages())));
    for (const Poppler::FontInfo &font : document->fonts())
        CHECK(font.isEmbedded());

    PlanPrintOptions unsignedOne = signedVersion();
    unsignedOne.version = 0;
    unsignedOne.signatures.clear();
    const QString draft = textOf(*pdf(planDocument(aFullPlan(), unsignedOne)));
    CHECK(draft.contains(u"This is a draft, not a version."_s));
    CHECK(draft.contains(u"Case manager (designated counselor)"_s));
    CHECK_FALSE(draft.contains(u"Version 3"_s));
}

TEST_CASE("A youth's plan has the ten parts in their order, and a guardian's line for a minor",
          "[documents][R-36][R-40][R-42]")
{
    const QString text = textOf(*pdf(planDocument(aYouthPlan(), signedVersion())));
    qsizetype at = -1;
    for (const char *part :
         {"Name and contact", "Assessments", "Education and work background",
          "Immediate needs and recommendations", "Education goals",
          "Initial career goal and employment goals", "Strengths and challenges", "Supportive service needs",
          "Personal goals", "Case notes", "Performance indicators and career pathway"}) {
        CAPTURE(part);
        const qsizetype found = text.indexOf(QString::fromUtf8(part), at + 1);
        CHECK(found > at);
        at = found;
    }
    CHECK(text.contains(u"Parent or guardian"_s));
    CHECK(text.contains(u"Coat drive"_s));
    CHECK(text.contains(u"Credential attained"_s));
    CHECK(text.contains(u"617-555-0101"_s));
}

TEST_CASE("A plan in two languages says everything but what was typed twice", "[documents][R-36][R-61]")
{
    const std::pair<const char *, const char *> words[]{{"hat", "Mank transpò"},
                                                        {"spa", "Falta de transporte"},
                                                        {"por", "Histórico de trabalho"},
                                                        {"fra", "Parcours professionnel"}};
    for (const auto &[language, word] : words) {
        CAPTURE(language);
        const QString text =
            textOf(*pdf(planDocument(aFullPlan(), signedVersion(QString::fromLatin1(language)))));
        CHECK(text.contains(QString::fromUtf8(word)));
        CHECK(text.contains(u"Lack of transportation"_s));
        CHECK(text.count(u"rides with a neighbor"_s) == 1);
    }
    CHECK(htmlOf(planDocument(aFullPlan(), signedVersion(u"ara"_s))) ==
          htmlOf(planDocument(aFullPlan(), signedVersion())));
}

TEST_CASE("Neither an SSN nor a pseudo number is in a printed plan", "[documents][R-11]")
{
    policy::PlanContent content = aFullPlan();
    content.person.ssn = u"987654321"_s;
    for (const char *kind : {"ssn", "pseudo"}) {
        content.person.ssnKind = QString::fromLatin1(kind);
        const QString html = htmlOf(planDocument(content, signedVersion(u"hat"_s)));
        CHECK_FALSE(html.contains(u"4321"_s));
        CHECK_FALSE(html.contains(u"SSN"_s));
    }
}

TEST_CASE("An empty plan says of each part that it is empty", "[documents][R-36]")
{
    policy::PlanContent content;
    content.plan.kind = u"iep"_s;
    const QString text = textOf(*pdf(planDocument(content, {})));
    for (const char *words : {"No work experience is recorded.", "No degree or course is recorded.",
                              "No test is recorded.", "No barrier is recorded.", "No goal is set.",
                              "This plan holds no training.", "No supportive service is planned."})
        CHECK(text.contains(QString::fromLatin1(words)));
    content.plan.kind = u"iss"_s;
    CHECK(textOf(*pdf(planDocument(content, {}))).contains(u"No immediate need is recorded."_s));
}

TEST_CASE("What was typed stays text, in its own direction", "[documents]")
{
    policy::PlanContent content = aFullPlan();
    content.goals[0].narrative = u"<img src=\"x\"> & <b>work</b>\nأريد أن أعمل ممرضة\nthen more"_s;
    content.person.lastName = u"عبد الرحمن"_s;
    const QString html = htmlOf(planDocument(content, signedVersion()));
    CHECK_FALSE(html.contains(u"<img"_s));
    CHECK(html.contains(u"&lt;b&gt;work"_s));
    CHECK(html.contains(u"<p dir=\"rtl\">أريد"_s));
    CHECK(html.contains(u"<p dir=\"ltr\">then more"_s));
    CHECK(html.contains(QChar(0x2068)));
    CHECK(print::typed(u"a\u202Eb\u0007"_s) == u"<p dir=\"ltr\">ab</p>"_s);
    CHECK(print::isRightToLeft(u"12 – سلام"_s));
    CHECK_FALSE(print::isRightToLeft(u"Ana سلام"_s));
}

// Not a test: WAYMARK_GRAB=folder waymark-tests "[.print-look]" writes pictures of printed plans to look at.
TEST_CASE("Pictures of printed plans", "[.print-look]")
{
    const auto grab = [](const PrintDocument &document, const QString &name) {
        const auto pages = pdf(document);
        for (int page = 0; page < pages->numPages(); ++page)
            CHECK(pages->page(page)->renderToImage(80, 80).save(qEnvironmentVariable("WAYMARK_GRAB") +
                                                                u"/%1_%2.png"_s.arg(name).arg(page + 1)));
    };
    grab(planDocument(aFullPlan(), signedVersion()), u"iep"_s);
    grab(planDocument(aFullPlan(), signedVersion(u"hat"_s)), u"iep_hat"_s);
    grab(planDocument(aYouthPlan(), signedVersion()), u"iss"_s);
    policy::PlanContent other = aFullPlan();
    other.person.firstName = u"عبد الرحمن"_s;
    other.goals[0].narrative =
        u"أريد أن أعمل ممرضة في دار رعاية قريبة من القطار قبل شهر سبتمبر.\nខ្ញុំចង់ធ្វើការជាជំនួយការគិលានុបដ្ឋាក\nእንደ ነርስ ረዳት መሥራት እፈልጋለሁ\nХочу работать помощником медсестры"_s;
    grab(planDocument(other, {}), u"scripts"_s);
}
