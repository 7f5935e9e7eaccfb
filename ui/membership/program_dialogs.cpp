// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/membership/program_dialogs.h"

#include "core/actions/record_actions.h"
#include "core/policy/membership_policy.h"
#include "core/policy/programs/partner_policy.h"
#include "core/policy/service_policy.h"
#include "core/refdata/code_lists.h"
#include "ui/common/list_table.h"
#include "ui/common/parts.h"
#include "ui/common/record/action_form.h"
#include "ui/common/record/office_choices.h"
#include "ui/common/record/record_words.h"
#include "ui/common/words.h"

#include <QBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

/// An ActionDialog that keeps the choices its form was made with.
class EnrollDialog final : public QObject
{
public:
    EnrollDialog(const Workspace &workspace, QDialog *dialog) : QObject(dialog), choices(workspace) {}
    OfficeChoices choices;
};

std::vector<Choice> centerPrograms(QDate today)
{
    std::vector<Choice> programs;
    for (const Code *code : codes().list(u"program"_s, today)) {
        if (policy::isCenterSpecific(code->code) && !policy::needsProof(code->code))
            programs.push_back({Value(code->code), codes().label(u"program"_s, code->code)});
    }
    return programs;
}

} // namespace

void openEnrollDialog(const Workspace &workspace, const OfficeChoices &, const CaseFile &file,
                      const QString &program, QWidget *parent)
{
    auto *dialog =
        new ActionDialog(u"centerProgramDialog"_s, ActionForm::tr("Career Center Specific Program"),
                         ActionForm::tr("The program belongs to one career center: the one that runs it for "
                                        "this person (R-18). It begins today."),
                         parent);
    auto *owned = new EnrollDialog(workspace, dialog);
    owned->choices.setCodes(u"program"_s, centerPrograms(workspace.today()));
    auto *form = new ActionForm(workspace, actionOf<EnrollProgram>(),
                                {{{}, {u"program"_s, u"center"_s, u"started_on"_s, u"remark"_s}}},
                                owned->choices.context(), ActionForm::tr("Enroll"), dialog);
    EnrollProgram start{.jobSeekerId = file.person.id,
                        .program = program,
                        .centerId = workspace.session().staff().centerId,
                        .startedOn = workspace.today()};
    if (program.isEmpty() && policy::isShelterCustomer(file) && !policy::shelterEnrollment(file))
        start.program = policy::shelterProgram;
    form->start(start);
    QObject::connect(form, &ActionForm::done, parent, [navigator = &workspace.navigator] {
        navigator->say(ActionForm::tr("Enrolled."), true);
    });
    dialog->openWith(form);
}

ProgramHistoryDialog::ProgramHistoryDialog(const Workspace &workspace, const OfficeChoices &choices,
                                           Id<JobSeeker> person, const QString &program, QWidget *parent)
    : QDialog(parent),
      m_workspace(workspace),
      m_person(person),
      m_program(program),
      m_list(new ListTable(u"enrollmentList"_s,
                           {{u"started"_s, tr("Started"), 24},
                            {u"ended"_s, tr("Ended"), 24},
                            {u"status"_s, tr("Status"), 12},
                            {u"center"_s, tr("Career center"), 22},
                            {u"remark"_s, tr("Remark"), 20}},
                           this)),
      m_form(new ActionForm(workspace, actionOf<CorrectEnrollment>(),
                            {{tr("Correct the dates"), {u"started_on"_s, u"ended_on"_s, u"status"_s}}},
                            choices.context(), tr("Correct"), this))
{
    setObjectName(u"programHistoryDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    const QString name = codes().label(u"program"_s, program);
    setWindowTitle(tr("History: %1").arg(name));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::spacing(2), theme::spacing(2), theme::spacing(2), theme::spacing(2));
    column->addWidget(theme::pageTitle(name, this));
    column->addWidget(m_list, 1);
    column->addWidget(m_form);
    m_form->addCancel(tr("Close"));
    setMinimumSize(theme::columns(104), theme::controlHeight() * 14);
    connect(m_list, &ListTable::currentChangedTo, this, &ProgramHistoryDialog::choose);
    connect(m_form, &ActionForm::cancelled, this, &QDialog::reject);
    connect(m_form, &ActionForm::done, this, [this] {
        m_workspace.navigator.say(tr("The dates were corrected; the earlier ones stay in the history."),
                                  true);
        reload();
    });
    reload();
    m_list->selectFirst();
    m_form->form()->focusField(u"started_on"_s);
}

void ProgramHistoryDialog::reload()
{
    std::vector<TableRow> rows;
    const auto read = guarded([&] {
        const RecordStore &store = m_workspace.store();
        m_rows = store.ofPerson<ProgramEnrollment>(m_person);
        std::erase_if(m_rows, [this](const ProgramEnrollment &one) { return one.program != m_program; });
        std::ranges::sort(m_rows, std::ranges::greater(), &ProgramEnrollment::startedOn);
        for (const ProgramEnrollment &one : m_rows)
            rows.push_back(
                {one.id.value,
                 {longDate(one.startedOn, m_workspace.today()), longDate(one.endedOn, m_workspace.today()),
                  codes().label(u"enrollment_status"_s, one.status), centerName(store, one.centerId),
                  one.remark}});
    });
    if (!read)
        m_list->setEmptyText(read.error().what, read.error().advice);
    m_list->setRows(std::move(rows));
    choose(m_list->currentId());
}

void ProgramHistoryDialog::choose(qint64 id)
{
    const auto found = std::ranges::find(m_rows, Id<ProgramEnrollment>{id}, &ProgramEnrollment::id);
    m_form->setEnabled(found != m_rows.end());
    if (found != m_rows.end())
        m_form->start(CorrectEnrollment{
            .enrollmentId = found->id, .startedOn = found->startedOn, .endedOn = found->endedOn});
}

} // namespace waymark
