// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/membership_actions.h"

#include "core/actions/param_check.h"
#include "core/base/text.h"
#include "core/policy/membership_policy.h"
#include "core/policy/number_policy.h"
#include "core/policy/people/visibility_policy.h"
#include "core/policy/programs/eligibility_policy.h"
#include "core/policy/service_policy.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

#define LABEL(text) QT_TRANSLATE_NOOP("Actions", text)

namespace waymark {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Actions", text); }

/// Every field of a job seeker that a person types, as parameters of an action that holds one.
template <auto Outer> void appendPersonFields(std::vector<FieldSpec> &fields)
{
    for (FieldSpec spec : specOf<JobSeeker>().fields) {
        if (spec.system)
            continue;
        spec.offset = offsetOf<Outer>();
        fields.push_back(spec);
    }
}

/// Trims what was typed and puts on the person what follows from the shelter.
JobSeeker prepared(const ActionContext &context, JobSeeker person)
{
    for (const FieldSpec &field : specOf<JobSeeker>().fields) {
        if (field.type == FieldKind::Text || field.type == FieldKind::Email || field.type == FieldKind::Phone)
            field.set(&person, Value{textOf(field.get(&person)).trimmed()});
    }
    if (const auto shelter = context.store.find(person.shelterId))
        policy::applyShelterAddress(person, *shelter);
    policy::applyShelterFacts(person);
    if (person.country.isEmpty() && !person.state.isEmpty())
        person.country = u"USA"_s;
    return person;
}

Findings checkNumber(const ActionContext &context, const QString &ssn, bool pseudo, const JobSeeker &person)
{
    if (pseudo && ssn.isEmpty())
        return policy::checkPseudoAllowed(person);
    if (pseudo)
        return {Finding{u"R-03"_s, u"pseudo"_s, tr("An SSN was entered, so no pseudo number is needed.")}};
    if (ssn.isEmpty()) {
        JobSeeker none = person;
        none.ssn.clear();
        none.ssnKind.clear();
        return policy::checkHasNumber(none);
    }
    Findings findings = policy::checkTypedSsn(digitsOf(ssn).size() == ssn.size() ? ssn : digitsOf(ssn));
    if (!blocks(findings)) {
        if (const auto known = personByNumber(context.store, digitsOf(ssn)))
            findings += Finding{u"R-13"_s, u"ssn"_s,
                                tr("This SSN belongs to a record that is here already. Open that one; no second is made."),
                                Severity::Block, known->id.value};
    }
    return findings;
}

Result<void> giveNumbers(Transaction &transaction, JobSeeker &person, const QString &ssn, bool pseudo)
{
    // Eight digits, 10000000 to 99999999, in blocks of 10,000 for each workstation.
    const auto index = transaction.nextNumber(u"job_seeker"_s, policy::seekerBlockSize, policy::seekerBlockCount);
    if (!index)
        return index.error();
    person.number = QString::number(10'000'000 + *index);
    person.ssnKind = pseudo ? u"pseudo"_s : u"ssn"_s;
    if (!pseudo) {
        person.ssn = digitsOf(ssn);
        return {};
    }
    const auto next = transaction.nextNumber(u"pseudo"_s, policy::pseudoBlockSize, policy::pseudoBlockCount);
    if (!next)
        return next.error();
    person.ssn = policy::pseudoNumberAt(*next);
    return {};
}

Result<void> addPerson(Transaction &transaction, const ActionContext &context, JobSeeker &person, const QString &ssn,
                       bool pseudo)
{
    person = prepared(context, std::move(person));
    person.createdOn = transaction.today();
    person.completedOn = {};
    if (!person.centerId)
        person.centerId = context.staff.centerId;
    if (auto given = giveNumbers(transaction, person, ssn, pseudo); !given)
        return given;
    transaction.add(person);
    if (pseudo) {
        PseudoNumber number{.jobSeekerId = person.id,
                            .number = person.ssn,
                            .assignedOn = transaction.today(),
                            .assignedBy = transaction.actor()};
        transaction.add(number);
    }
    return {};
}

// addJobSeeker -----------------------------------------------------------------------------------------------

Findings checkAdd(const ActionContext &context, const void *params)
{
    const auto &p = *static_cast<const AddJobSeeker *>(params);
    const JobSeeker person = prepared(context, p.person);
    return checkNumber(context, p.ssn, p.pseudo, person) + policy::checkValues(person, context.today);
}

Result<Outcome> performAdd(Transaction &transaction, const ActionContext &context, void *params)
{
    auto &p = *static_cast<AddJobSeeker *>(params);
    if (auto added = addPerson(transaction, context, p.person, p.ssn, p.pseudo); !added)
        return added.error();
    Outcome outcome;
    outcome.add("jobSeeker", p.person.id.value);
    return outcome;
}

// editJobSeeker ----------------------------------------------------------------------------------------------

/// The person as they will be: what was given, with everything the program keeps taken from the stored record.
JobSeeker edited(const ActionContext &context, const EditJobSeeker &p, const JobSeeker &stored)
{
    JobSeeker person = p.person;
    for (const FieldSpec &field : specOf<JobSeeker>().fields) {
        if (field.system)
            field.set(&person, field.get(&stored));
    }
    return prepared(context, std::move(person));
}

Findings completionOf(const ActionContext &context, CaseFile file, const JobSeeker &person)
{
    file.person = person;
    file.shelter = context.store.find(person.shelterId);
    return policy::checkCompletion(file, context.settings, context.today);
}

Findings checkEdit(const ActionContext &context, const void *params)
{
    const auto &p = *static_cast<const EditJobSeeker *>(params);
    JobSeeker stored;
    qint64 head = 0;
    if (!context.store.load(specOf<JobSeeker>(), p.person.id.value, &stored, &head))
        return {Finding{{}, u"job_seeker"_s, tr("There is no such person in this office.")}};
    if (p.seen && p.seen != head)
        return {Finding{{}, {},
                        tr("Somebody changed this record since you opened it. Nothing was overwritten: load it again; "
                           "what you typed is kept as a draft.")}};
    const JobSeeker person = edited(context, p, stored);
    Findings findings = policy::checkValues(person, context.today);
    auto file = context.store.caseFile(stored.id);
    findings += policy::checkEligibilityEdit(*file, person, p.correction);
    findings += policy::warnOfLosingSight(stored, person, file->cases, context.staff);
    // A complete membership stays complete: an edit may not empty what made it so. What was open before the edit, as
    // after a program's end or a new mandatory field, does not stand in its way.
    if (stored.completedOn.isValid()) {
        const Findings before = completionOf(context, *file, stored);
        for (const Finding &finding : completionOf(context, *file, person)) {
            if (!findings.contains(finding) && !before.contains(finding))
                findings += finding;
        }
    }
    file->person = person;
    file->shelter = context.store.find(person.shelterId);
    if (policy::isShelterCustomer(*file)) {
        for (const Finding &finding : policy::checkShelterAddress(*file)) {
            if (!findings.contains(finding))
                findings += finding;
        }
    }
    return findings;
}

Result<Outcome> performEdit(Transaction &transaction, const ActionContext &context, void *params)
{
    const auto &p = *static_cast<EditJobSeeker *>(params);
    const auto stored = context.store.find(p.person.id);
    if (!stored)
        return Error{ErrorKind::NotFound, tr("There is no such person in this office."), {}};
    if (!p.correction.trimmed().isEmpty())
        transaction.setReason(p.correction.trimmed());
    transaction.save(edited(context, p, *stored));
    Outcome outcome;
    outcome.add("jobSeeker", stored->id.value);
    return outcome;
}

void prefillEdit(const ActionContext &context, qint64 recordId, void *params)
{
    auto &p = *static_cast<EditJobSeeker *>(params);
    if (const auto stored = context.store.find(Id<JobSeeker>{recordId}))
        p.person = *stored;
}

// completeMembership -----------------------------------------------------------------------------------------

Findings checkComplete(const ActionContext &context, const void *params)
{
    const auto &p = *static_cast<const CompleteMembership *>(params);
    const auto file = context.store.caseFile(p.jobSeekerId);
    if (!file)
        return {Finding{{}, u"job_seeker"_s, tr("There is no such person in this office.")}};
    return policy::checkCompletion(*file, context.settings, context.today);
}

Result<Outcome> performComplete(Transaction &transaction, const ActionContext &context, void *params)
{
    const auto &p = *static_cast<CompleteMembership *>(params);
    auto person = context.store.find(p.jobSeekerId);
    if (!person->completedOn.isValid())
        person->completedOn = transaction.today();
    transaction.save(*person);
    Outcome outcome;
    outcome.add("jobSeeker", person->id.value);
    return outcome;
}

// replacePseudo ----------------------------------------------------------------------------------------------

Findings checkFree(const ActionContext &context, Id<JobSeeker> person, const QString &ssn)
{
    const auto known = personByNumber(context.store, digitsOf(ssn));
    if (!known || known->id == person)
        return {};
    return {Finding{u"R-13"_s, u"ssn"_s,
                    tr("This SSN belongs to another record that is here already. Look at it before going on."),
                    Severity::Block, known->id.value}};
}

Findings checkReplace(const ActionContext &context, const void *params)
{
    const auto &p = *static_cast<const ReplacePseudo *>(params);
    const auto person = context.store.find(p.jobSeekerId);
    if (!person)
        return {Finding{{}, u"job_seeker"_s, tr("There is no such person in this office.")}};
    const Findings findings = policy::checkReplacePseudo(*person, digitsOf(p.ssn));
    return blocks(findings) ? findings : findings + checkFree(context, person->id, p.ssn);
}

Findings checkCorrectSsn(const ActionContext &context, const void *params)
{
    const auto &p = *static_cast<const CorrectSsn *>(params);
    const auto person = context.store.find(p.jobSeekerId);
    if (!person)
        return {Finding{{}, u"job_seeker"_s, tr("There is no such person in this office.")}};
    if (person->hasPseudo())
        return {Finding{u"R-06"_s, u"ssn"_s, tr("This record is on a pseudo number: replace that one by the SSN.")}};
    Findings findings = policy::checkTypedSsn(digitsOf(p.ssn));
    if (p.reason.trimmed().isEmpty())
        findings += Finding{{}, u"reason"_s, tr("Say why the SSN is corrected: it stays in the history.")};
    return blocks(findings) ? findings : findings + checkFree(context, person->id, p.ssn);
}

Result<Outcome> performCorrectSsn(Transaction &transaction, const ActionContext &context, void *params)
{
    const auto &p = *static_cast<CorrectSsn *>(params);
    auto person = *context.store.find(p.jobSeekerId);
    person.ssn = digitsOf(p.ssn);
    transaction.setReason(p.reason.trimmed());
    transaction.save(person);
    Outcome outcome;
    outcome.add("jobSeeker", person.id.value);
    return outcome;
}

Result<Outcome> performReplace(Transaction &transaction, const ActionContext &context, void *params)
{
    const auto &p = *static_cast<ReplacePseudo *>(params);
    auto person = *context.store.find(p.jobSeekerId);
    for (PseudoNumber &number : context.store.ofPerson<PseudoNumber>(person.id)) {
        if (!number.retiredOn.isValid()) {
            number.retiredOn = transaction.today();
            transaction.save(number);
        }
    }
    person.ssn = digitsOf(p.ssn);
    person.ssnKind = u"ssn"_s;
    transaction.save(person);
    Outcome outcome;
    outcome.add("jobSeeker", person.id.value);
    return outcome;
}

// enrollShelterResident --------------------------------------------------------------------------------------

CaseFile futureFile(const ActionContext &context, const EnrollShelterResident &p)
{
    CaseFile file;
    file.person = prepared(context, p.person);
    file.person.ssnKind = p.pseudo ? u"pseudo"_s : u"ssn"_s;
    file.person.ssn = p.pseudo ? policy::pseudoNumberAt(0) : digitsOf(p.ssn);
    file.shelter = context.store.find(p.person.shelterId);
    ProgramEnrollment enrollment{.program = policy::shelterProgram,
                                 .centerId = p.programCenterId,
                                 .status = u"enrolled"_s,
                                 .startedOn = p.startedOn.isValid() ? p.startedOn : context.today};
    file.enrollments = {enrollment};
    return file;
}

Findings checkEnroll(const ActionContext &context, const void *params)
{
    const auto &p = *static_cast<const EnrollShelterResident *>(params);
    CaseFile file = futureFile(context, p);
    Findings findings = checkNumber(context, p.ssn, p.pseudo, prepared(context, p.person));
    if (blocks(findings))
        return findings;
    const ProgramEnrollment enrollment = file.enrollments.front();
    CaseFile before = file;
    before.enrollments.clear();
    findings += policy::checkEnrollment(before, enrollment, context.today);
    // The program's center; "center" is the one that keeps the membership.
    findings = aboutField(std::move(findings), "center"_L1, "program_center"_L1);
    for (Finding &finding : policy::checkCompletion(file, context.settings, context.today)) {
        if (finding.rule == "R-18"_L1 && finding.field == "center"_L1)
            finding.field = u"program_center"_s;
        if (!findings.contains(finding))
            findings += finding;
    }
    if (!p.note.isEmpty())
        findings += aboutField(policy::checkNote(Note{.on = context.today, .text = p.note}, context.today), "text"_L1, "note"_L1);
    return findings;
}

Result<Outcome> performEnroll(Transaction &transaction, const ActionContext &context, void *params)
{
    auto &p = *static_cast<EnrollShelterResident *>(params);
    CaseFile file = futureFile(context, p);
    if (auto added = addPerson(transaction, context, p.person, p.ssn, p.pseudo); !added)
        return added.error();
    Outcome outcome;
    outcome.add("jobSeeker", p.person.id.value);
    ProgramEnrollment enrollment = file.enrollments.front();
    enrollment.jobSeekerId = p.person.id;
    outcome.add("enrollment", transaction.add(enrollment).value);
    if (!p.note.trimmed().isEmpty()) {
        Note note{.jobSeekerId = p.person.id,
                  .on = transaction.today(),
                  .text = p.note.trimmed(),
                  .withoutService = tr("Written at enrollment"),
                  .author = transaction.actor(),
                  .enteredAt = transaction.now()};
        outcome.add("note", transaction.add(note).value);
    }
    p.person.completedOn = transaction.today();
    transaction.save(p.person);
    return outcome;
}

} // namespace

std::optional<JobSeeker> personByNumber(const RecordStore &store, const QString &nine)
{
    if (nine.size() != 9)
        return {};
    if (const auto found = store.where<JobSeeker>("ssn", Value{nine}); !found.empty())
        return store.find(store.survivorOf(found.front().id));
    if (const auto retired = store.where<PseudoNumber>("number", Value{nine}); !retired.empty())
        return store.find(store.survivorOf(retired.front().jobSeekerId));
    return {};
}

template <> const ActionSpec &actionOf<AddJobSeeker>()
{
    static const EntitySpec params = [] {
        std::vector<FieldSpec> fields{
            field<&AddJobSeeker::ssn>({.name = "ssn", .label = LABEL("SSN"), .kind = FieldKind::Ssn, .personal = true, .maxLength = 20}),
            field<&AddJobSeeker::pseudo>({.name = "pseudo", .label = LABEL("Give a pseudo number")}),
        };
        appendPersonFields<&AddJobSeeker::person>(fields);
        return entity<AddJobSeeker>({.name = "Actions"}, std::move(fields));
    }();
    static const ActionSpec spec{.name = "addJobSeeker",
                                 .label = LABEL("Add a job seeker"),
                                 .params = &params,
                                 .check = checkAdd,
                                 .perform = performAdd};
    return spec;
}

template <> const ActionSpec &actionOf<EditJobSeeker>()
{
    static const EntitySpec params = [] {
        std::vector<FieldSpec> fields{
            nestedField<&EditJobSeeker::person, &JobSeeker::id>({.name = "job_seeker", .label = LABEL("Job seeker"), .refersTo = "JobSeeker", .required = true}),
            field<&EditJobSeeker::seen>({.name = "seen", .label = LABEL("Last operation seen"), .minimum = 0}),
            field<&EditJobSeeker::correction>({.name = "correction", .label = LABEL("Why eligibility is corrected"), .rule = "R-85", .personal = true, .maxLength = 400}),
        };
        appendPersonFields<&EditJobSeeker::person>(fields);
        return entity<EditJobSeeker>({.name = "Actions"}, std::move(fields));
    }();
    static const ActionSpec spec{.name = "editJobSeeker",
                                 .label = LABEL("Change the membership"),
                                 .params = &params,
                                 .check = checkEdit,
                                 .perform = performEdit,
                                 .prefill = prefillEdit,
                                 .loggedRule = "R-85"};
    return spec;
}

template <> const ActionSpec &actionOf<CompleteMembership>()
{
    static const EntitySpec params = entity<CompleteMembership>(
        {.name = "Actions"},
        {field<&CompleteMembership::jobSeekerId>({.name = "job_seeker", .label = LABEL("Job seeker"), .refersTo = "JobSeeker", .required = true})});
    static const ActionSpec spec{.name = "completeMembership",
                                 .label = LABEL("Complete the membership"),
                                 .params = &params,
                                 .check = checkComplete,
                                 .perform = performComplete};
    return spec;
}

template <> const ActionSpec &actionOf<ReplacePseudo>()
{
    static const EntitySpec params = entity<ReplacePseudo>(
        {.name = "Actions"},
        {field<&ReplacePseudo::jobSeekerId>({.name = "job_seeker", .label = LABEL("Job seeker"), .refersTo = "JobSeeker", .required = true}),
         field<&ReplacePseudo::ssn>({.name = "ssn", .label = LABEL("SSN"), .kind = FieldKind::Ssn, .required = true, .personal = true, .maxLength = 20})});
    static const ActionSpec spec{
        .name = "replacePseudo",
        .label = LABEL("Replace the pseudo number by the SSN"),
        .params = &params,
        .check = checkReplace,
        .perform = performReplace,
        .keepBecause = LABEL("A record with an SSN never goes back to a pseudo number (R-07). A mistyped SSN is put right "
                             "with \"Correct the SSN\".")};
    return spec;
}

template <> const ActionSpec &actionOf<CorrectSsn>()
{
    using P = CorrectSsn;
    static const EntitySpec params = entity<P>(
        {.name = "Actions"},
        {field<&P::jobSeekerId>({.name = "job_seeker", .label = LABEL("Job seeker"), .refersTo = "JobSeeker", .required = true}),
         field<&P::ssn>({.name = "ssn", .label = LABEL("SSN"), .kind = FieldKind::Ssn, .required = true, .personal = true, .maxLength = 20}),
         field<&P::reason>({.name = "reason", .label = LABEL("Why it is corrected"), .personal = true, .maxLength = 400})});
    static const ActionSpec spec{.name = "correctSsn",
                                 .label = LABEL("Correct the SSN"),
                                 .params = &params,
                                 .check = checkCorrectSsn,
                                 .perform = performCorrectSsn};
    return spec;
}

template <> const ActionSpec &actionOf<EnrollShelterResident>()
{
    using E = EnrollShelterResident;
    static const EntitySpec params = [] {
        std::vector<FieldSpec> fields{
            field<&E::ssn>({.name = "ssn", .label = LABEL("SSN"), .kind = FieldKind::Ssn, .personal = true, .maxLength = 20}),
            field<&E::pseudo>({.name = "pseudo", .label = LABEL("Give a pseudo number")}),
            field<&E::programCenterId>({.name = "program_center", .label = LABEL("Career center of the program"), .refersTo = "Center"}),
            field<&E::startedOn>({.name = "started_on", .label = LABEL("Enrolled on")}),
            field<&E::note>({.name = "note", .label = LABEL("Note"), .kind = FieldKind::LongText, .personal = true}),
        };
        appendPersonFields<&E::person>(fields);
        return entity<E>({.name = "Actions"}, std::move(fields));
    }();
    static const ActionSpec spec{.name = "enrollShelterResident",
                                 .label = LABEL("Enroll a shelter resident"),
                                 .params = &params,
                                 .check = checkEnroll,
                                 .perform = performEnroll};
    return spec;
}

} // namespace waymark
