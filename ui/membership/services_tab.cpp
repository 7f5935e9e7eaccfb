// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/membership/services_tab.h"

#include "core/actions/record_actions.h"
#include "core/policy/role_policy.h"
#include "core/policy/service_policy.h"
#include "core/refdata/code_lists.h"
#include "ui/common/list_table.h"
#include "ui/common/parts.h"
#include "ui/common/record/action_form.h"
#include "ui/common/record/draft_keeper.h"
#include "ui/common/record/office_choices.h"
#include "ui/common/record/record_words.h"
#include "ui/common/words.h"

#include <QBoxLayout>
#include <QPushButton>
#include <QStyledItemDelegate>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

enum Column { On, Name, Class, Provider, GivenBy, Entered, Funding, HasNote, State };

/// Blue-bold services in bold and the accent color; voided ones struck through.
class ServiceDelegate final : public QStyledItemDelegate
{
public:
    ServiceDelegate(const CaseFile &file, QObject *parent) : QStyledItemDelegate(parent), m_file(file) {}

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const qint64 id = index.data(RecordTableModel::IdRole).toLongLong();
        const auto service = std::ranges::find(m_file.services, Id<Service>{id}, &Service::id);
        if (service == m_file.services.end())
            return;
        if (service->voidedOn.isValid()) {
            option->font.setStrikeOut(index.column() != State);
        } else if (index.column() == Name && policy::isBlueBold(service->type)) {
            option->font.setBold(true);
            option->palette.setColor(QPalette::Text, theme::colors().accent);
            option->palette.setColor(QPalette::HighlightedText, theme::colors().accent);
        }
    }

private:
    const CaseFile &m_file;
};

QString classLabel(const QString &type)
{
    const Code *code = codes().find(u"service_type"_s, type);
    const QString name = code ? code->extra.value(u"class"_s) : QString();
    if (name == "basic"_L1)
        return ServicesTab::tr("Basic");
    if (name == "basic_self"_L1)
        return ServicesTab::tr("Basic, self-service");
    if (name == "basic_info"_L1)
        return ServicesTab::tr("Basic, information");
    if (name == "basic_staff"_L1)
        return ServicesTab::tr("Basic, with staff");
    QString words = name;
    words.replace(u'_', u' ');
    if (!words.isEmpty())
        words[0] = words[0].toUpper();
    return words;
}

} // namespace

ServicesTab::ServicesTab(const Workspace &workspace, const OfficeChoices &choices, Id<JobSeeker> person,
                         QWidget *parent)
    : PersonTab(u"services"_s, tr("Services"), parent), m_workspace(workspace), m_person(person),
      m_record(new QPushButton(tr("Record a service"), this)), m_void(new QPushButton(tr("Void…"), this)),
      m_form(new ActionForm(workspace, actionOf<RecordService>(),
                            {{tr("Record a service"),
                              {u"type"_s, u"on_date"_s, u"funding"_s, u"provider"_s, u"provider_kind"_s, u"given_by"_s,
                               u"note"_s}}},
                            choices.context(), tr("Record"), this)),
      m_draftBar(new DraftBar(this)),
      m_list(new ListTable(u"serviceTable"_s,
                           {{u"on"_s, tr("Date"), 12},
                            {u"type"_s, tr("Service"), 31},
                            {u"class"_s, tr("Class"), 16},
                            {u"provider"_s, tr("Provider"), 17},
                            {u"given_by"_s, tr("Given by"), 12},
                            {u"entered"_s, tr("Entered by, when"), 22},
                            {u"funding"_s, tr("Funding"), 14},
                            {u"note"_s, tr("Note"), 6},
                            {u"state"_s, tr("State"), 8}},
                           this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::spacing(1.5), theme::gap(1), theme::spacing(1.5), theme::gap(1));
    column->setSpacing(theme::gap(1));
    column->addWidget(m_draftBar);
    auto *row = new QHBoxLayout;
    row->addWidget(m_record);
    row->addWidget(m_void);
    row->addStretch(1);
    auto *blue = new ToneLabel(tr("Blue bold"), theme::Tone::Accent, theme::FontRole::Heading, this);
    row->addWidget(blue);
    row->addWidget(new ToneLabel(tr("with staff or individualized · plain: basic service"), theme::Tone::Muted,
                                 theme::FontRole::Small, this));
    column->addLayout(row);
    column->addWidget(m_form);
    column->addWidget(m_list, 1);

    m_record->setObjectName(u"recordServiceOpen"_s);
    m_void->setObjectName(u"voidService"_s);
    m_list->setAccessibleName(tr("Services, newest first"));
    m_list->setItemDelegate(new ServiceDelegate(m_file, m_list));
    m_list->setEmptyText(tr("No service recorded yet"),
                         tr("Basic services are open to everybody, with no eligibility to determine first."));
    m_form->addCancel(tr("Cancel"));
    const QString why =
        whyNot(policy::checkRole(workspace.session().staff().role, u"recordService"_s));
    m_record->setEnabled(why.isEmpty());
    m_record->setToolTip(why);
    m_drafts = new DraftKeeper(
        workspace, u"service"_s, person.value, [this] { return m_form->form()->draft(); }, this);
    startForm();
    m_form->hide();
    m_draftBar->follow(m_drafts, workspace.today(), [this](const QJsonObject &draft) {
        openForm(true);
        m_form->form()->restoreDraft(draft);
    });
    connect(m_record, &QPushButton::clicked, this, [this] { openForm(true); });
    connect(m_void, &QPushButton::clicked, this, &ServicesTab::voidCurrent);
    connect(m_list, &ListTable::currentChangedTo, this, &ServicesTab::rowChanged);
    connect(m_form, &ActionForm::edited, this, [this] {
        m_drafts->touch();
        emit unsavedChanged();
    });
    connect(m_form, &ActionForm::cancelled, this, [this] {
        startForm();
        m_drafts->forget();
        openForm(false);
    });
    connect(m_form, &ActionForm::done, this, [this] {
        startForm();
        m_drafts->forget();
        m_workspace.navigator.say(tr("The service was recorded."), true);
        emit unsavedChanged();
        m_form->form()->focusField(u"type"_s);
    });
}

void ServicesTab::startForm()
{
    m_form->start(RecordService{.jobSeekerId = m_person, .on = m_workspace.today()});
    emit unsavedChanged();
}

void ServicesTab::openForm(bool open)
{
    m_form->setVisible(open);
    m_record->setVisible(!open);
    if (open)
        m_form->form()->focusField(u"type"_s);
    else
        m_record->setFocus();
}

void ServicesTab::present(const PersonView &view)
{
    m_file = view.file;
    fill();
    rowChanged();
}

void ServicesTab::fill()
{
    std::vector<Service> services = m_file.services;
    std::ranges::sort(services, std::ranges::greater(),
                      [](const Service &one) { return std::tuple(one.on, one.enteredAt.ms, one.id.value); });
    std::vector<TableRow> rows;
    const auto read = guarded([&] {
        const RecordStore &store = m_workspace.store();
        for (const Service &one : services) {
            const bool voided = one.voidedOn.isValid();
            const QString given = one.givenBy ? staffName(store, one.givenBy) : QString();
            rows.push_back({.id = one.id.value,
                            .cells = {one.on, serviceLabel(one.type), classLabel(one.type), one.provider, given,
                                      tr("%1, %2").arg(staffName(store, one.enteredBy), shortDate(one.enteredAt.local().date())),
                                      codes().label(u"funding"_s, one.funding), one.noteId ? u"✓"_s : QString(),
                                      voided ? tr("Voided") : QString()},
                            .tone = voided ? theme::Tone::Muted : theme::Tone::Plain,
                            .toolTip = voided ? tr("Voided %1: %2").arg(shortDate(one.voidedOn), one.voidReason)
                                              : tr("Entered %1").arg(momentText(one.enteredAt))});
        }
    });
    if (!read)
        m_list->setEmptyText(read.error().what, read.error().advice);
    m_list->setRows(std::move(rows));
}

void ServicesTab::rowChanged()
{
    const auto service = std::ranges::find(m_file.services, Id<Service>{m_list->currentId()}, &Service::id);
    QString why = whyNot(policy::checkRole(m_workspace.session().staff().role, u"voidService"_s));
    if (why.isEmpty() && service == m_file.services.end())
        why = tr("Choose a service in the list.");
    else if (why.isEmpty() && service->voidedOn.isValid())
        why = tr("This service was voided before.");
    m_void->setEnabled(why.isEmpty());
    m_void->setToolTip(why);
}

void ServicesTab::voidCurrent()
{
    const Id<Service> id{m_list->currentId()};
    m_workspace.prompts.askText(
        this,
        {.title = tr("Void a service"),
         .text = tr("It stays in the list, struck through, with your reason."),
         .label = tr("Why it is voided"),
         .yes = tr("Void")},
        [this, id](const std::optional<QString> &reason) {
            if (!reason)
                return;
            const auto result = m_workspace.actions().run(VoidService{.serviceId = id, .reason = *reason});
            m_workspace.navigator.say(result.done    ? tr("The service was voided.")
                                      : result.error ? result.error->text()
                                                     : whyNot(result.findings),
                                      result.done);
        });
}

bool ServicesTab::hasUnsavedText() const { return m_form->form()->isDirty(); }
void ServicesTab::keepDraft() { m_drafts->writeNow(); }
bool ServicesTab::save() { return !hasUnsavedText() || m_form->run(); }

bool ServicesTab::focusField(const QString &field)
{
    openForm(true);
    return m_form->form()->focusField(field);
}

} // namespace waymark
