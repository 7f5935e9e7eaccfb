// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/plan/plan_document.h"

#include "core/documents/plan/plan_parts.h"

using namespace Qt::StringLiterals;

namespace waymark {

using print::inlined;
using print::paragraph;
using print::typed;

namespace {

constexpr int ofAge = 18;

void adult(PlanParts &parts)
{
    parts.section(u"sec_person");
    parts.person(false);
    parts.section(u"sec_work");
    parts.work();
    parts.section(u"sec_education");
    parts.education();
    parts.section(u"sec_tests");
    parts.tests();
    parts.section(u"sec_market");
    parts.market();
    parts.section(u"sec_barriers");
    parts.barriers();
    parts.section(u"sec_goals");
    parts.goals({u"employment"_s, u"initial_career"_s, u"education"_s, u"personal"_s}, u"no_goals");
    parts.section(u"sec_training");
    parts.training();
    parts.section(u"sec_support");
    parts.support();
}

/// The ten parts of a youth's plan, in the order of the policy, and its links.
void youth(PlanParts &parts, const policy::PlanContent &content, const PlanPrintOptions &options)
{
    parts.section(u"sec_contact");
    parts.person(true);
    parts.section(u"sec_assessments");
    parts.tests();
    parts.section(u"sec_background");
    parts.education();
    parts.work();
    parts.section(u"sec_needs");
    parts.immediateNeeds();
    parts.section(u"sec_education_goals");
    parts.goals({u"education"_s}, u"no_goals");
    parts.section(u"sec_career_goals");
    parts.goals({u"initial_career"_s, u"employment"_s}, u"no_goals");
    parts.section(u"sec_strengths");
    parts.strengths();
    parts.section(u"sec_support_needs");
    parts.support();
    parts.section(u"sec_personal_goals");
    parts.goals({u"personal"_s}, u"no_goals");
    parts.section(u"sec_notes");
    if (options.caseNotes.trimmed().isEmpty())
        parts.sentence(u"notes_kept");
    else
        parts.rows().push_back(print::text(typed(options.caseNotes)));
    parts.section(u"sec_links");
    parts.links();
    if (!content.barriers.empty() || content.plan.noBarriers) {
        parts.section(u"sec_barriers");
        parts.barriers();
    }
    if (content.plan.training) {
        parts.section(u"sec_training");
        parts.training();
    }
}

QString nameOf(const JobSeeker &person)
{
    return QString(person.firstName + u' ' + person.middleInitial + u' ' + person.lastName).simplified();
}

PrintRow signatureRow(const QString &role, const QString &name, const PlanPrintOptions &options,
                      const PlanWords &words)
{
    PrintRow row;
    row.kind = PrintRow::Kind::Signature;
    QString who = paragraph(words.code(u"signature_role"_s, role), "label"_L1);
    if (!name.isEmpty())
        who = paragraph(inlined(name), "strong"_L1) + who;
    row.cells = {{who, 68}, {words.label(u"date"), 32}};
    const auto found = std::ranges::find(options.signatures, role, &PrintedSignature::role);
    if (found == options.signatures.end())
        return row;
    row.cells[1].above = paragraph(print::dayText(found->signedOn));
    if (found->ink.isEmpty())
        row.cells[0].above =
            paragraph(words.words(found->means == "paper"_L1 ? u"signed_paper" : u"signed_screen"));
    else
        row.ink = found->ink;
    return row;
}

void agreement(PlanParts &parts, const policy::PlanContent &content, const PlanPrintOptions &options,
               const PlanWords &words)
{
    parts.section(u"sec_agreement");
    std::vector<PrintRow> &rows = parts.rows();
    rows.push_back(print::text(words.sentence(u"agreement")));
    rows.back().keepWithNext = true;
    rows.push_back(signatureRow(u"customer"_s, nameOf(content.person), options, words));
    rows.back().keepWithNext = true;
    const QDate on = options.preparedOn.isValid() ? options.preparedOn : options.printedOn;
    const QDate birth = content.person.birthDate;
    const bool minor = birth.isValid() && on.isValid() && birth.addYears(ofAge) > on;
    const bool guarded = std::ranges::find(options.signatures, u"guardian"_s, &PrintedSignature::role) !=
                         options.signatures.end();
    if (minor || guarded) {
        rows.push_back(signatureRow(u"guardian"_s, {}, options, words));
        rows.back().keepWithNext = true;
    }
    rows.push_back(signatureRow(
        u"counselor"_s, options.counselor.isEmpty() ? content.counselor : options.counselor, options, words));
}

QString versionText(const PlanPrintOptions &options)
{
    return PlanWords::english(u"version") + u' ' + QString::number(options.version);
}

QString foot(bool isYouth, const PlanPrintOptions &options)
{
    QStringList parts{isYouth ? u"ISS"_s : u"IEP"_s};
    if (options.version > 0) {
        parts += versionText(options).toLower();
        if (options.preparedOn.isValid())
            parts += PlanWords::english(u"prepared").toLower() + u' ' + print::dayText(options.preparedOn);
    } else {
        parts += PlanWords::english(u"draft_short").toLower();
    }
    if (options.printedOn.isValid())
        parts += PlanWords::english(u"printed").toLower() + u' ' + print::dayText(options.printedOn) +
                 (options.printedBy.isEmpty() ? QString() : u", "_s + options.printedBy);
    return parts.join(u" · "_s);
}

} // namespace

PrintDocument planDocument(const policy::PlanContent &content, const PlanPrintOptions &options)
{
    const PlanWords words(options.language);
    const bool isYouth = content.plan.isYouth();
    PlanParts parts(content, words);
    std::vector<PrintRow> &rows = parts.rows();
    const QString kind = isYouth ? u"iss"_s : u"iep"_s;
    if (!options.office.isEmpty())
        rows.push_back(print::text(paragraph(inlined(options.office), "small"_L1)));
    rows.push_back(print::title(words.code(u"plan_kind"_s, kind)));
    if (options.version > 0) {
        QString line = words.words(u"version") + u" <b>"_s + QString::number(options.version) + u"</b>"_s;
        if (options.preparedOn.isValid())
            line += u" &nbsp; "_s + words.words(u"prepared") + u' ' + print::dayText(options.preparedOn);
        rows.push_back(print::text(paragraph(line)));
    } else {
        rows.push_back(print::row(PrintRow::Kind::Notice, {{words.sentence(u"draft")}}));
    }
    if (words.isBilingual())
        rows.push_back(print::text(words.sentence(u"both_languages")));
    if (isYouth)
        youth(parts, content, options);
    else
        adult(parts);
    agreement(parts, content, options, words);
    return {.title = PlanWords::english(isYouth ? u"title_iss" : u"title_iep"),
            .foot = foot(isYouth, options),
            .onePage = false,
            .rows = std::move(rows)};
}

} // namespace waymark
