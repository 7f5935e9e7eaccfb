// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/plan/case_documents.h"

#include "core/policy/plan/progress_policy.h"
#include "core/policy/tickler/tickler_policy.h"
#include "core/refdata/code_lists.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace waymark {

using print::inlined;
using print::paragraph;
using print::typed;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Documents", text);
}

QString html(const char *text)
{
    return tr(text).toHtmlEscaped();
}

QString personName(const JobSeeker &person)
{
    return QString(person.firstName + u' ' + person.middleInitial + u' ' + person.lastName).simplified();
}

std::vector<const Note *> newestNotes(const CaseFile &file)
{
    std::vector<const Note *> notes;
    for (const Note &one : file.notes) {
        if (!one.voidedOn.isValid())
            notes.push_back(&one);
    }
    std::ranges::stable_sort(notes, [](const Note *one, const Note *other) {
        return one->on != other->on ? one->on > other->on : one->enteredAt > other->enteredAt;
    });
    return notes;
}

/// The first characters, at a space where there is one, with a mark that there is more.
QString shortened(const QString &text, qsizetype most)
{
    const QString line = text.simplified();
    if (line.size() <= most)
        return line;
    const qsizetype space = line.lastIndexOf(u' ', most);
    return line.left(space > most / 2 ? space : most) + u" …"_s;
}

QString small(const QString &text)
{
    return paragraph(text, "small"_L1);
}

} // namespace

namespace print {

QString nameOf(const CasePrintOptions &options, Id<Staff> staff)
{
    return staff && options.staffName ? options.staffName(staff) : QString();
}

QString footText(const QString &what, const CasePrintOptions &options)
{
    QString text = what;
    if (options.printedOn.isValid())
        text += u" · "_s + tr("printed %1").arg(dayText(options.printedOn));
    if (!options.printedBy.isEmpty())
        text += u", "_s + options.printedBy;
    return text + u" · "_s + tr("contains personal information");
}

void head(PrintDocument &document, const QString &what, const CaseFile &file, const CasePrintOptions &options)
{
    document.title = what;
    document.foot = footText(what, options);
    if (!options.office.isEmpty())
        document.rows.push_back(print::text(paragraph(inlined(options.office), "small"_L1)));
    document.rows.push_back(print::title(what.toHtmlEscaped()));
    const CaseRecord *record = file.currentCase();
    if (!record && !file.cases.empty())
        record = &file.cases.back();
    QString counselor = record ? nameOf(options, record->counselorId) : QString();
    if (counselor.isEmpty())
        counselor = tr("Nobody");
    document.rows.push_back(
        print::row(PrintRow::Kind::Body,
                   {{small(html("Customer")) + paragraph(inlined(personName(file.person)), "strong"_L1), 40},
                    {small(html("Job seeker ID")) + paragraph(inlined(file.person.number), "strong"_L1), 20},
                    {small(html("Designated counselor")) + paragraph(inlined(counselor)), 40}}));
}

void table(PrintDocument &document, const QStringList &heads, const std::vector<int> &shares,
           const std::vector<QStringList> &lines, const QString &none)
{
    if (lines.empty()) {
        document.rows.push_back(print::text(paragraph(none.toHtmlEscaped(), "muted"_L1)));
        return;
    }
    std::vector<PrintCell> cells;
    for (qsizetype at = 0; at < heads.size(); ++at)
        cells.push_back({paragraph(heads[at].toHtmlEscaped(), "label"_L1), shares[std::size_t(at)]});
    document.rows.push_back(print::row(PrintRow::Kind::Columns, std::move(cells)));
    for (const QStringList &line : lines) {
        std::vector<PrintCell> row;
        for (qsizetype at = 0; at < line.size(); ++at)
            row.push_back({line[at], shares[std::size_t(at)]});
        document.rows.push_back(print::row(PrintRow::Kind::Ruled, std::move(row)));
    }
}

} // namespace print

PrintDocument notesDocument(const CaseFile &file, const CasePrintOptions &options, Id<Note> only)
{
    PrintDocument document;
    print::head(document, only ? tr("Case note") : tr("Case notes"), file, options);
    bool any = false;
    for (const Note *note : newestNotes(file)) {
        if (only && note->id != only)
            continue;
        any = true;
        QString line = print::dayText(note->on);
        if (const QString author = print::nameOf(options, note->author); !author.isEmpty())
            line += u" · "_s + inlined(author);
        const auto service = std::ranges::find(file.services, note->serviceId, &Service::id);
        if (note->serviceId && service != file.services.end())
            line += u" · "_s + codes().label(u"service_type"_s, service->type).toHtmlEscaped();
        document.rows.push_back(print::group(line));
        document.rows.push_back(print::text(typed(note->text)));
    }
    if (!any)
        document.rows.push_back(print::text(paragraph(html("There is no note."), "muted"_L1)));
    return document;
}

PrintDocument handOffPage(const CaseFile &file, const std::vector<DueItem> &due,
                          const CasePrintOptions &options)
{
    constexpr std::size_t most = 5;
    PrintDocument document;
    document.onePage = true;
    print::head(document, tr("Hand-off"), file, options);
    std::vector<PrintRow> &rows = document.rows;
    const auto none = [&](const char *words) {
        rows.push_back(print::text(paragraph(html(words), "muted"_L1)));
    };
    const auto more = [&](std::size_t count) {
        if (count > most)
            rows.push_back(
                print::text(small(tr("and %1 more in the record").arg(count - most).toHtmlEscaped())));
    };

    rows.push_back(print::section(html("Goals and next steps")));
    std::size_t count = 0;
    for (const Goal &goal : file.planning.goals) {
        const Plan *plan = file.planning.running();
        if (!plan || goal.planId != plan->id || goal.voidedOn.isValid() || !goal.isPending())
            continue;
        if (++count > most)
            continue;
        const GoalStep *next = nullptr;
        for (const GoalStep &step : file.planning.steps) {
            const bool open = step.goalId == goal.id && !step.voidedOn.isValid() && !step.doneOn.isValid() &&
                              !step.droppedOn.isValid();
            if (open && (!next || step.dueOn < next->dueOn))
                next = &step;
        }
        QString text = paragraph(inlined(shortened(goal.narrative, 200)));
        if (next)
            text += small(tr("Next: %1").arg(shortened(next->text, 110)).toHtmlEscaped() +
                          (next->dueOn.isValid() ? u" ("_s + print::dayText(next->dueOn) + u')' : QString()));
        rows.push_back(print::labelled(
            paragraph(codes().label(u"goal_kind"_s, goal.kind).toHtmlEscaped(), "label"_L1), text));
    }
    if (count == 0)
        none("No goal is pending.");
    more(count);

    rows.push_back(print::section(html("Barriers")));
    count = 0;
    for (const Barrier &one : file.planning.barriers) {
        if (one.state == "overcome"_L1 || ++count > most)
            continue;
        const QString name = one.name.isEmpty() ? codes().label(u"barrier_kind"_s, one.kind) : one.name;
        rows.push_back(print::labelled(paragraph(inlined(shortened(name, 60)), "label"_L1),
                                       paragraph(inlined(shortened(one.approach, 140)))));
    }
    if (count == 0)
        none("No barrier stands.");
    more(count);

    rows.push_back(print::section(html("Due next")));
    std::vector<const DueItem *> next;
    for (const DueItem &one : due)
        next.push_back(&one);
    std::ranges::stable_sort(next, {}, [](const DueItem *one) { return one->dueOn; });
    for (std::size_t at = 0; at < std::min(most, next.size()); ++at)
        rows.push_back(
            print::labelled(paragraph(print::dayText(next[at]->dueOn), "label"_L1),
                            paragraph(inlined(policy::dueHeadline(*next[at], options.printedOn)))));
    if (next.empty())
        none("Nothing is due.");
    more(next.size());

    rows.push_back(print::section(html("Last notes")));
    const auto notes = newestNotes(file);
    for (std::size_t at = 0; at < std::min(most, notes.size()); ++at)
        rows.push_back(print::labelled(paragraph(print::dayText(notes[at]->on), "label"_L1) +
                                           small(inlined(print::nameOf(options, notes[at]->author))),
                                       paragraph(inlined(shortened(notes[at]->text, 240)))));
    if (notes.empty())
        none("There is no note.");

    rows.push_back(print::section(html("Programs and partners")));
    count = 0;
    for (const ProgramEnrollment &one : file.enrollments) {
        if (one.endedOn.isValid() || ++count > most)
            continue;
        const auto proof = std::ranges::find(file.proofs, one.id, &PartnerProof::enrollmentId);
        QString text = tr("since %1").arg(print::dayText(one.startedOn)).toHtmlEscaped();
        if (proof != file.proofs.end())
            text += u" · "_s +
                    tr("confirmed by %1, %2")
                        .arg(inlined(shortened(proof->confirmedBy, 60)), print::dayText(proof->confirmedOn));
        rows.push_back(
            print::labelled(paragraph(codes().label(u"program"_s, one.program).toHtmlEscaped(), "label"_L1),
                            paragraph(text)));
    }
    if (count == 0)
        none("No program is running.");
    more(count);
    return document;
}

PrintDocument recordDocument(const QString &html, const CasePrintOptions &options)
{
    const QString what = tr("Job seeker record");
    PrintDocument document{
        .title = what, .foot = print::footText(what, options), .onePage = false, .rows = {}};
    document.rows.push_back(print::text(html));
    return document;
}

} // namespace waymark
