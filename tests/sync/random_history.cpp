// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/random_history.h"

#include "core/actions/sync_actions.h"
#include "core/session/conflict_list.h"
#include "core/sync/sync_state.h"

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

const SyncLimits generous{.clockMinutes = 600, .removedPercent = 100, .removedAtLeast = 100'000};

} // namespace

RandomHistory::RandomHistory(std::vector<Workstation> &workstations, quint32 seed)
    : m_workstations(workstations), m_random(seed)
{
    for (Workstation &one : m_workstations)
        one.clock.advanceSeconds(qint64(below(3'600)) - 1'800); // no two clocks agree
}

void RandomHistory::run(int steps)
{
    for (int step = 0; step < steps; ++step) {
        Workstation &at = m_workstations[below(quint32(m_workstations.size()))];
        // Sometimes several within one millisecond.
        if (below(4))
            at.clock.advanceSeconds(1 + below(600));
        if (below(10) < 3)
            exchange(at);
        else
            act(at);
    }
}

void RandomHistory::note(Workstation &at, const ActionResult &result, const char *what)
{
    m_trace += u"%1 %2 %3"_s.arg(at.name, QLatin1StringView(what), result.done ? u"done"_s : u"refused"_s);
    ++(result.done ? m_done : m_refused);
}

Id<JobSeeker> RandomHistory::anyone(Workstation &at)
{
    const auto people = at.store().all<JobSeeker>();
    return people[below(quint32(std::min<std::size_t>(people.size(), 3)))].id;
}

void RandomHistory::act(Workstation &at)
{
    switch (below(12)) {
    case 0:
    case 1:
    case 2:
    case 3:
        return edit(at);
    case 4:
    case 5:
    case 6:
        return record(at);
    case 7:
        return workCase(at);
    case 8:
        return settle(at);
    case 9:
        return note(at, at.as("intake").undo(), "undo");
    case 10:
        return note(at, at.as("intake").redo(), "redo");
    default:
        break;
    }
    if (below(3))
        return note(at, at.as("counselor").undo(), "undo");
    EnrollShelterResident params;
    params.pseudo = true;
    params.person = *at.store().find(anyone(at));
    params.person.id = {};
    params.person.firstName += QString::number(below(100));
    params.programCenterId = params.person.centerId;
    note(at, at.as("intake").run(params), "enroll");
}

void RandomHistory::edit(Workstation &at)
{
    EditJobSeeker params{.person = *at.store().find(anyone(at))};
    JobSeeker &person = params.person;
    const QString value = QString::number(below(5));
    switch (below(6)) {
    case 0:
        person.otherPhone = u"(617) 555-01"_s + value + u"0"_s;
        break;
    case 1:
        person.email = below(4) ? u"a%1@example.org"_s.arg(value) : QString();
        break;
    case 2:
        person.accommodations = u"Needs a quiet room, number "_s + value;
        break;
    case 3:
        person.familySize = 1 + int(below(5));
        person.prefersEmail = below(2) == 0;
        break;
    case 4:
        person.mailingDifferent = true;
        person.mailingAddress = value + u" Main Street"_s;
        person.mailingCity = u"Boston"_s;
        break;
    default:
        person.middleInitial = QChar(u'A' + below(4));
        person.releaseInformation = below(2) == 0;
        break;
    }
    note(at, at.as("intake").run(params), "edit");
}

void RandomHistory::record(Workstation &at)
{
    const Id<JobSeeker> person = anyone(at);
    switch (below(5)) {
    case 0:
        return note(at, at.as("counselor").run(RecordService{.jobSeekerId = person, .type = u"career_guidance"_s}), "service");
    case 1:
        return note(at, at.as("intake").run(RecordNote{.jobSeekerId = person,
                                                       .text = u"Talked about the kitchen course and its hours."_s,
                                                       .withoutService = u"other"_s}), "note");
    case 2:
        return note(at, at.as("counselor").run(RecordContact{.jobSeekerId = person,
                                                             .means = u"phone_call"_s,
                                                             .twoWay = true,
                                                             .service = u"career_guidance"_s,
                                                             .note = u"Wants to start the kitchen course in April."_s}), "contact");
    case 3: {
        const auto notes = at.store().ofPerson<Note>(person);
        if (notes.empty())
            return;
        return note(at, at.as("counselor").run(VoidNote{notes[below(quint32(notes.size()))].id, u"Wrong person %1"_s.arg(below(3))}), "void note");
    }
    default: {
        const auto enrollments = at.store().ofPerson<ProgramEnrollment>(person);
        if (enrollments.empty())
            return;
        const ProgramEnrollment &one = enrollments.front();
        return note(at, at.as("counselor").run(CorrectEnrollment{.enrollmentId = one.id,
                                                                 .startedOn = one.startedOn.addDays(-qint64(below(3))),
                                                                 .endedOn = below(2) ? QDate() : one.startedOn.addDays(below(3))}), "correct enrollment");
    }
    }
}

void RandomHistory::workCase(Workstation &at)
{
    const Id<JobSeeker> person = anyone(at);
    const auto cases = at.store().ofPerson<CaseRecord>(person);
    if (cases.empty())
        return note(at, at.as("counselor").run(OpenCase{.jobSeekerId = person}), "open case");
    const CaseRecord &one = cases[below(quint32(cases.size()))];
    if (one.state == "closed"_L1)
        return note(at, at.as("supervisor").run(ReopenCase{one.id, u"Came back to look for work."_s}), "reopen");
    if (one.state == "suspended"_L1)
        return below(2) ? note(at, at.as("supervisor").run(CloseCase{one.id}), "close")
                        : note(at, at.as("supervisor").run(RequestInformation{one.id, u"When was the last talk?"_s}), "ask");
    if (below(3) == 0)
        return note(at, at.as("supervisor").run(AssignCase{one.id, at.people[2 + below(2)].id}), "assign");
    note(at, at.as("counselor").run(SuspendCase{one.id, u"moved"_s, u"Moved to Maine with the family, and will not come back."_s, QDate(2026, 1, 5), u"By phone"_s}), "suspend");
}

void RandomHistory::settle(Workstation &at)
{
    const auto open = allConflicts(at.store());
    REQUIRE(open.ok());
    if (open->empty())
        return;
    const ConflictEntry &entry = (*open)[below(quint32(open->size()))];
    note(at, at.as("counselor").run(SettleConflict{
        .recordId = {entry.conflict.recordId},
        .unit = QString::fromUtf8(entry.conflict.unit),
        .keep = {entry.sides[below(quint32(entry.sides.size()))].operationId}}), "settle");
}

void RandomHistory::exchange(Workstation &at)
{
    switch (below(7)) {
    case 0:
    case 1:
        m_bundles.push_back(at.bundle());
        m_trace += at.name + u" writes"_s;
        break;
    case 2:
        m_bundles.push_back(at.bundle({.everything = true}));
        m_trace += at.name + u" writes all"_s;
        break;
    case 3:
        if (undoImport(at.session()).ok())
            m_trace += at.name + u" takes an import back"_s;
        return;
    default:
        if (m_bundles.empty())
            return;
        at.takes(m_bundles[below(quint32(m_bundles.size()))], {.preview = below(5) == 0, .limits = generous});
        m_trace += at.name + u" takes in"_s;
        break;
    }
    if (m_bundles.back().isEmpty())
        m_bundles.pop_back();
}

} // namespace waymark
