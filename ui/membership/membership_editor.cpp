// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/membership/membership_editor.h"

#include "core/actions/membership_actions.h"
#include "core/policy/membership_policy.h"
#include "core/policy/role_policy.h"
#include "ui/common/record/draft_keeper.h"
#include "ui/common/record/record_words.h"
#include "ui/common/words.h"
#include "ui/forms/field_editor.h"

#include <QScopedValueRollback>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr int checkAfterMs = 150;

const QStringList residence{u"address"_s, u"city"_s,    u"state"_s,
                            u"zip"_s,     u"country"_s, u"address_not_available"_s};
const QStringList withoutAddress{u"address"_s, u"city"_s, u"state"_s, u"zip"_s};

RecordForm *makeForm(const QString &name, const QStringList &sections, const FormContext &context,
                     QWidget *owner)
{
    auto *form = new RecordForm(specOf<JobSeeker>(), sections, context, owner);
    form->setObjectName(name);
    return form;
}

MissingField missingField(const QString &name)
{
    const FieldSpec *field = specOf<JobSeeker>().find(name);
    return {name, field ? field->labelText("JobSeeker") : name};
}

} // namespace

MembershipEditor::MembershipEditor(const Workspace &workspace, Id<JobSeeker> person,
                                   const FormContext &context, QWidget *owner)
    : QObject(owner),
      m_workspace(workspace),
      m_basic(makeForm(u"basicForm"_s,
                       {u"General information"_s, u"Ethnicity and race"_s, u"Residence address"_s,
                        u"Mailing address"_s, u"Contact"_s},
                       context, owner)),
      m_full(makeForm(u"fullForm"_s,
                      {u"Work and family"_s, u"Education"_s, u"Disability and farm work"_s, u"Veteran"_s,
                       u"JobQuest"_s},
                      context, owner)),
      m_barriers(makeForm(u"barriersForm"_s, {u"Barriers"_s}, context, owner)),
      m_assistance(
          makeForm(u"assistanceForm"_s, {u"Assistance"_s, u"Disaster relocation"_s}, context, owner)),
      m_forms{m_basic, m_full, m_barriers, m_assistance}
{
    m_drafts = new DraftKeeper(
        workspace, u"membership"_s, person.value,
        [this] {
            QJsonObject content;
            for (const RecordForm *form : m_forms) {
                const QJsonObject more = form->draft();
                for (auto one = more.begin(); one != more.end(); ++one)
                    content.insert(one.key(), one.value());
            }
            return content;
        },
        this);
    m_checkSoon.setSingleShot(true);
    m_checkSoon.setInterval(checkAfterMs);
    connect(&m_checkSoon, &QTimer::timeout, this, &MembershipEditor::checkNow);
    for (const RecordForm *form : m_forms)
        connect(form, &RecordForm::fieldEdited, this, &MembershipEditor::fieldEdited);
}

std::optional<Shelter> MembershipEditor::shelter(Id<Shelter> id) const
{
    const auto found = guarded([&] { return m_workspace.store().find(id); });
    return found ? *found : std::optional<Shelter>();
}

JobSeeker MembershipEditor::typed() const
{
    JobSeeker person = m_file.person;
    for (const RecordForm *form : m_forms)
        form->store(&person);
    return person;
}

bool MembershipEditor::isDirty() const
{
    return std::ranges::any_of(m_forms, [](const RecordForm *form) { return form->isDirty(); });
}

CaseFile MembershipEditor::fileAsTyped() const
{
    CaseFile file = m_file;
    file.person = typed();
    if (file.person.shelterId != m_file.person.shelterId)
        file.shelter = shelter(file.person.shelterId);
    return file;
}

void MembershipEditor::load(const PersonView &view)
{
    const JobSeeker before = m_file.person;
    m_file = view.file;
    const bool again = m_loaded;
    const bool changed = m_head != view.head;
    m_head = view.head;
    m_loaded = true;
    if (!again) {
        const bool may = policy::mayRun(m_workspace.session().staff().role, u"editJobSeeker"_s);
        for (RecordForm *form : m_forms) {
            form->load(&m_file.person);
            form->setReadOnly(!may);
        }
    } else {
        for (RecordForm *form : m_forms)
            form->reload(&m_file.person);
        if (changed && isDirty() && !m_filling)
            noteOthersChanges(before, m_file.person);
    }
    m_races = typed().races;
    update();
    checkNow();
}

void MembershipEditor::noteOthersChanges(const JobSeeker &before, const JobSeeker &now)
{
    for (RecordForm *form : m_forms) {
        for (const QString &name : form->dirtyFields()) {
            const FieldSpec *field = specOf<JobSeeker>().find(name);
            if (field->get(&before) == field->get(&now))
                continue;
            const auto text = guarded([&] {
                return valueText(m_workspace.store(), *field, field->get(&now), m_workspace.today());
            });
            form->setFieldNote(
                name, tr("Meanwhile this was saved as: %1. What you typed is still here; saving replaces it.")
                          .arg(text.valueOr({})));
        }
    }
}

void MembershipEditor::fieldEdited(const QString &field)
{
    if (field == u"shelter"_s)
        shelterChosen();
    else if (field == u"races"_s)
        keepRacesApart();
    if (m_filling)
        return;
    update();
    m_checkSoon.start();
    m_drafts->touch();
}

void MembershipEditor::shelterChosen()
{
    JobSeeker person = typed();
    const auto chosen = shelter(person.shelterId);
    const QScopedValueRollback filling(m_filling, true);
    if (chosen) {
        policy::applyShelterAddress(person, *chosen);
        policy::applyShelterFacts(person);
        for (const QString &name : residence + QStringList{u"homeless"_s})
            m_basic->enterValue(name, specOf<JobSeeker>().find(name)->get(&person));
        m_full->enterValue(u"low_income"_s, specOf<JobSeeker>().find(u"low_income"_s)->get(&person));
    }
    m_basic->setFieldNote(
        u"shelter"_s,
        chosen ? tr("The residence below was filled in with the address of %1 (R-16).").arg(chosen->name)
               : QString());
}

void MembershipEditor::keepRacesApart()
{
    QStringList races = typed().races;
    const QString none = u"not_available"_s;
    QString said;
    if (races.contains(none) && races.size() > 1) {
        if (m_races.contains(none)) {
            races.removeAll(none);
            said = tr("\"Information not available\" was taken away: a race is known now (R-23).");
        } else {
            races = {none};
            said = tr("The races were taken away: \"Information not available\" stands alone (R-23).");
        }
        const QScopedValueRollback filling(m_filling, true);
        m_basic->enterValue(u"races"_s, Value{races.join(u',')});
    }
    m_basic->setFieldNote(u"races"_s, said);
    m_races = races;
}

/// A save would fill these again, so they are not offered for typing.
void MembershipEditor::lockWhatFollows()
{
    const JobSeeker person = typed();
    const bool inShelter = bool(person.shelterId);
    for (const QString &name : residence)
        m_basic->setFieldLocked(name, inShelter,
                                inShelter && name == u"address"_s ? tr("Follows the shelter (R-16).")
                                                                  : QString());
    const bool counted = inShelter && person.homelessException.trimmed().isEmpty();
    const QString why = tr("Follows the shelter. If it is not so, say why on Full (R-136).");
    m_basic->setFieldLocked(u"homeless"_s, counted, why);
    m_full->setFieldLocked(u"low_income"_s, counted, why);
}

void MembershipEditor::update()
{
    const CaseFile file = fileAsTyped();
    const JobSeeker &person = file.person;
    lockWhatFollows();
    m_full->setOutsideValue(u"shelter"_s, person.shelterId ? Value{person.shelterId.value} : Value{});
    m_full->setOutsideValue(u"military"_s, Value{qint64(person.military.value_or(false) ? 1 : 0)});
    const auto amount =
        policy::incomeAmount(m_workspace.actions().settings(), person.familySize, m_workspace.today());
    QString shown = tr("Enter the family size to see the amount.");
    if (person.familySize)
        shown = amount ? tr("Amount for a family of %1: %2 in six months (R-21).")
                             .arg(QString::number(*person.familySize), moneyText(*amount))
                       : tr("No table of amounts is in force for today.");
    m_full->setFieldNote(u"income_below"_s, shown);
    updateMandatory(person);
    updateMissing(file);
    emit changed();
}

void MembershipEditor::updateMandatory(const JobSeeker &person)
{
    const PolicySettings &settings = m_workspace.actions().settings();
    QStringList basic = settings.mandatoryBasic;
    if (person.addressNotAvailable)
        basic.removeIf([](const QString &name) { return withoutAddress.contains(name); });
    CaseFile file = m_file;
    file.person = person;
    const bool shelter = policy::isShelterCustomer(file);
    if (shelter)
        basic += u"shelter"_s;
    m_basic->setMandatory(basic);
    const QStringList full =
        shelter ? settings.mandatoryShelterFull + QStringList{u"immigrant"_s} : QStringList();
    for (RecordForm *form : m_forms) {
        if (form != m_basic)
            form->setMandatory(full);
    }
}

void MembershipEditor::updateMissing(const CaseFile &file)
{
    const PolicySettings &settings = m_workspace.actions().settings();
    Findings findings = policy::missingBasic(file.person, settings);
    QList<MissingField> missing;
    if (policy::isShelterCustomer(file)) {
        if (!file.person.shelterId)
            missing += missingField(u"shelter"_s);
        findings += policy::missingFull(file.person, settings);
    }
    for (const Finding &finding : findings)
        missing += missingField(finding.field);
    if (policy::isShelterCustomer(file) && !policy::shelterEnrollment(file))
        missing += MissingField{u"program"_s, tr("Program for immigrants in shelters")};
    m_missing = missing;
}

void MembershipEditor::checkNow()
{
    m_checkSoon.stop();
    showFindings(m_workspace.actions().check(EditJobSeeker{.person = typed()}));
}

void MembershipEditor::showFindings(const Findings &findings)
{
    QStringList known;
    for (const RecordForm *form : m_forms)
        known += form->fieldNames();
    Findings shown;
    for (Finding finding : findings) {
        // "center" of R-18 is the program's, not the one that keeps the membership.
        if (!known.contains(finding.field) || finding.rule == u"R-18"_s)
            finding.field.clear();
        shown += finding;
    }
    for (RecordForm *form : m_forms)
        form->setFindings(shown);
}

namespace {

/// Nothing but the lock on eligibility stands against it: a reason opens it.
bool isLocked(const Findings &findings)
{
    const bool locked = std::ranges::any_of(findings, [](const Finding &one) { return one.rule == "R-85"_L1; });
    return locked && std::ranges::all_of(findings, [](const Finding &one) { return one.rule == "R-85"_L1 || one.severity != Severity::Block; });
}

} // namespace

bool MembershipEditor::save()
{
    return saveWith({});
}

bool MembershipEditor::saveWith(const QString &correction)
{
    if (!isDirty())
        return true;
    Findings problems;
    for (const RecordForm *form : m_forms)
        problems += form->problems();
    if (!problems.isEmpty()) {
        focusFirst(problems);
        m_workspace.navigator.say(tr("Not saved yet: %1").arg(problems.first().message));
        return false;
    }
    ActionResult result;
    {
        const QScopedValueRollback filling(m_filling, true);
        result = m_workspace.actions().run(EditJobSeeker{.person = typed(), .seen = m_head, .correction = correction});
    }
    if (!result.done && isLocked(result.findings)) {
        askCorrection();
        return false;
    }
    if (!result.done)
        return refused(result);
    for (RecordForm *form : m_forms)
        form->load(&m_file.person);
    m_drafts->forget();
    update();
    checkNow();
    m_workspace.navigator.say(tr("Saved."), true);
    return true;
}

void MembershipEditor::askCorrection()
{
    m_drafts->writeNow();
    m_workspace.prompts.askText(m_full,
                                {.title = tr("Correct an eligibility answer"),
                                 .text = tr("This answer was recorded for a program the person is in. What was recorded at entry stays "
                                            "as it is; the membership is corrected, and your reason stands in the history (R-85)."),
                                 .label = tr("Why it is corrected"),
                                 .yes = tr("Correct")},
                                [this](const std::optional<QString> &reason) {
                                    if (reason)
                                        saveWith(*reason);
                                });
}

bool MembershipEditor::refused(const ActionResult &result)
{
    m_drafts->writeNow();
    showFindings(result.findings);
    focusFirst(result.findings);
    QString why = result.error ? result.error->text() : QString();
    if (why.isEmpty())
        why = whyNot(result.findings).section(u'\n', 0, 0);
    m_workspace.navigator.say(tr("Not saved yet: %1").arg(why));
    return false;
}

void MembershipEditor::focusFirst(const Findings &findings)
{
    for (RecordForm *form : m_forms) {
        if (!form->isVisible())
            continue;
        for (const Finding &finding : findings) {
            if (form->editor(finding.field) && form->focusField(finding.field))
                return;
        }
    }
}

void MembershipEditor::restore(const QJsonObject &draft)
{
    for (RecordForm *form : m_forms)
        form->restoreDraft(draft);
    update();
    checkNow();
}

bool MembershipEditor::complete()
{
    if (!save())
        return false;
    const auto result = m_workspace.actions().run(CompleteMembership{.jobSeekerId = m_file.person.id});
    if (!result.done)
        return refused(result);
    m_workspace.navigator.say(tr("The membership is complete."), true);
    return true;
}

} // namespace waymark
