// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/caseload/caseload_page.h"

#include "core/actions/people/seen.h"
#include "core/exchange/spreadsheet.h"
#include "core/policy/role_policy.h"
#include "ui/caseload/caseload_charts.h"
#include "ui/common/caseload/case_table.h"
#include "ui/common/caseload/caseload_dialogs.h"
#include "ui/common/flow_layout.h"
#include "ui/common/parts.h"
#include "ui/common/preferences.h"
#include "ui/common/record/office_choices.h"
#include "ui/common/record/record_words.h"
#include "ui/common/words.h"

#include <QAbstractItemView>
#include <QBoxLayout>
#include <QButtonGroup>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QShortcut>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace waymark {

CaseloadPage::CaseloadPage(Workspace &workspace, Preferences &preferences, QWidget *parent)
    : Page(u"caseload"_s, tr("Caseload"), u"caseload"_s, parent),
      m_workspace(workspace),
      m_preferences(preferences),
      m_choices(std::make_unique<OfficeChoices>(workspace))
{
    const QString role = workspace.session().staff().role;
    m_manager = policy::mayRun(role, u"viewTeam"_s);
    m_mayNotContact = whyNot(policy::checkRole(role, u"recordContact"_s));
    m_mayNotGive = whyNot(policy::checkRole(role, u"assignCases"_s));
    m_mayNotRemind = whyNot(policy::checkRole(role, u"addReminders"_s));
    auto *column = new QVBoxLayout(this);
    const int edge = theme::spacing(1.5);
    column->setContentsMargins(edge, edge, edge, edge);
    column->setSpacing(theme::gap(1));
    makeTop(column);
    makeChips(column);
    makeList(column);
    m_table->rememberIn(&m_preferences.settings(), workspace.session().staff().id.value);
    m_chartsButton->setChecked(remembered(u"charts"_s) == u"shown"_s);
    showCounts();
    showChosen();
}

CaseloadPage::~CaseloadPage() = default;

// Parts
// -----------------------------------------------------------------------------------------------

void CaseloadPage::makeTop(QVBoxLayout *column)
{
    auto *top = new QWidget(this);
    auto *row = new FlowLayout(FlowLayout::Lines, top);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::spacing(1));
    ToneLabel *head = theme::pageTitle(title(), top);
    head->setMinimumHeight(theme::controlHeight());
    row->addWidget(head);
    m_scope = new QComboBox(this);
    nameBox(m_scope, u"caseloadScope"_s, tr("Whose cases"));
    m_scope->addItem(tr("Mine"), u"mine"_s);
    m_scope->addItem(tr("My center"), u"center"_s);
    m_scope->addItem(tr("The office"), u"office"_s);
    m_counselor = new QComboBox(this);
    nameBox(m_counselor, u"caseloadCounselor"_s, tr("Only this counselor's"));
    m_scope->setVisible(m_manager);
    if (m_manager) {
        const int at = m_scope->findData(remembered(u"scope"_s));
        m_scope->setCurrentIndex(at >= 0 ? at : 1);
    }
    row->addWidget(m_scope);
    row->addWidget(m_counselor);
    m_find = new QLineEdit(this);
    m_find->setObjectName(u"caseloadFind"_s);
    m_find->setAccessibleName(tr("Find in this list"));
    m_find->setPlaceholderText(tr("Name or ID (Ctrl+F)"));
    m_find->setClearButtonEnabled(true);
    m_find->setMaxLength(100);
    m_find->setMinimumWidth(theme::columns(32));
    m_find->installEventFilter(this);
    row->addWidget(m_find);
    m_columns = new QToolButton(this);
    m_columns->setObjectName(u"caseloadColumns"_s);
    m_columns->setText(tr("Columns"));
    m_columns->setToolTip(tr("Show and hide columns"));
    m_columns->setPopupMode(QToolButton::InstantPopup);
    m_columns->setMinimumHeight(theme::controlHeight());
    auto *menu = new QMenu(m_columns);
    menu->setObjectName(u"caseloadColumnsMenu"_s);
    m_columns->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { m_table->fillMenu(menu); });
    row->addWidget(m_columns);
    m_chartsButton = new QPushButton(tr("Charts"), this);
    m_chartsButton->setObjectName(u"caseloadChartsButton"_s);
    m_chartsButton->setCheckable(true);
    m_chartsButton->setAutoDefault(false);
    row->addWidget(m_chartsButton);
    column->addWidget(top);
    connect(m_scope, &QComboBox::activated, this, &CaseloadPage::scopeChosen);
    connect(m_counselor, &QComboBox::activated, this, &CaseloadPage::refresh);
    connect(m_find, &QLineEdit::textChanged, this, &CaseloadPage::sift);
    connect(m_find, &QLineEdit::returnPressed, this, &CaseloadPage::open);
    connect(m_chartsButton, &QPushButton::toggled, this, &CaseloadPage::showCharts);
    auto *find = new QShortcut(QKeySequence::Find, this, this, [this] {
        m_find->setFocus(Qt::ShortcutFocusReason);
        m_find->selectAll();
    });
    find->setContext(Qt::WidgetWithChildrenShortcut);
}

void CaseloadPage::makeChips(QVBoxLayout *column)
{
    m_chipBar = new QWidget(this);
    auto *flow = new FlowLayout(FlowLayout::Lines, m_chipBar);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(theme::spacing(0.5));
    m_chips = new QButtonGroup(this);
    for (int i = 0; i < caseChips; ++i) {
        auto *chip = new QPushButton(m_chipBar);
        chip->setObjectName(u"chip_"_s + codeOf(CaseChip(i)));
        chip->setCheckable(true);
        chip->setAutoDefault(false);
        chip->setChecked(i == 0);
        m_chips->addButton(chip, i);
        flow->addWidget(chip);
    }
    m_bandChip = new QPushButton(m_chipBar);
    m_bandChip->setObjectName(u"chip_band"_s);
    m_bandChip->setAccessibleName(tr("Show all days since contact again"));
    m_bandChip->setIcon(theme::icon(u"clear"_s));
    m_bandChip->setAutoDefault(false);
    m_bandChip->hide();
    flow->addWidget(m_bandChip);
    column->addWidget(m_chipBar);
    connect(m_chips, &QButtonGroup::idClicked, this, [this](int id) {
        m_sieve.chip = CaseChip(id);
        sift();
    });
    connect(m_bandChip, &QPushButton::clicked, this, [this] { bandChosen(-1); });
}

void CaseloadPage::makeList(QVBoxLayout *column)
{
    m_trouble = new ToneLabel({}, theme::Tone::Bad, theme::FontRole::Body, this);
    m_trouble->setObjectName(u"caseloadTrouble"_s);
    m_trouble->setWordWrap(true);
    m_trouble->hide();
    column->addWidget(m_trouble);
    m_table = new CaseTable(u"caseloadTable"_s, this);
    m_table->setAccessibleName(tr("Cases"));
    m_table->setProperty(ruleProperty, u"R-71"_s);
    m_split = new QSplitter(Qt::Horizontal, this);
    m_split->setObjectName(u"caseloadSplitter"_s);
    m_split->setChildrenCollapsible(false);
    m_split->addWidget(m_table);
    m_split->setStretchFactor(0, 1);
    auto *empty = new QWidget(this);
    auto *words = new QVBoxLayout(empty);
    words->addStretch(2);
    words->addWidget(
        theme::emptyState(tr("No case is yours yet."), tr("Open a person and take the case."), empty));
    m_toFind = new QPushButton(tr("Find a person"), empty);
    m_toFind->setObjectName(u"caseloadToFind"_s);
    m_toFind->setAutoDefault(false);
    words->addWidget(m_toFind, 0, Qt::AlignHCenter);
    words->addStretch(3);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_split);
    m_stack->addWidget(empty);
    column->addWidget(m_stack, 1);
    m_summary = new ToneLabel({}, theme::Tone::Muted, theme::FontRole::Small, this);
    m_summary->setObjectName(u"caseloadSummary"_s);
    column->addWidget(m_summary);
    m_actions = new QWidget(this);
    auto *flow = new FlowLayout(FlowLayout::Lines, m_actions);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(theme::spacing(0.75));
    m_open = addAction(u"caseloadOpen"_s, tr("Open"), {}, &CaseloadPage::open);
    m_contact =
        addAction(u"caseloadContact"_s, tr("Record a contact  C"), m_mayNotContact, &CaseloadPage::contact);
    m_contact->setAccessibleName(tr("Record a contact (key C)"));
    m_remind = addAction(u"caseloadRemind"_s, tr("Add a reminder…"), m_mayNotRemind, &CaseloadPage::remind);
    m_give = addAction(u"caseloadGive"_s, tr("Give to a counselor…"), m_mayNotGive, &CaseloadPage::give);
    m_give->setProperty(ruleProperty, u"R-46"_s);
    m_save = addAction(u"caseloadSave"_s, tr("Save as a spreadsheet…"), {}, &CaseloadPage::save);
    column->addWidget(m_actions);
    connect(m_toFind, &QPushButton::clicked, this, [this] { m_workspace.navigator.openPage(u"find"_s); });
    connect(m_table, &CaseTable::opened, this,
            [this](qint64 person) { m_workspace.navigator.openPerson({person}); });
    connect(m_table, &CaseTable::chosenChanged, this, &CaseloadPage::showChosen);
    auto *contactKey = new QShortcut(Qt::Key_C, m_table, m_table, [this] {
        if (m_contact->isEnabled())
            contact();
    });
    contactKey->setContext(Qt::WidgetShortcut);
}

QPushButton *CaseloadPage::addAction(const QString &name, const QString &text, const QString &why,
                                     void (CaseloadPage::*run)())
{
    auto *button = new QPushButton(text, m_actions);
    button->setObjectName(name);
    button->setAutoDefault(false);
    allow(button, why);
    m_actions->layout()->addWidget(button);
    connect(button, &QPushButton::clicked, this, run);
    return button;
}

QWidget *CaseloadPage::firstFocus()
{
    return m_stack->currentIndex() == 0 ? static_cast<QWidget *>(m_table) : m_toFind;
}

void CaseloadPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (!std::exchange(m_read, true))
        refresh();
}

bool CaseloadPage::eventFilter(QObject *watched, QEvent *event)
{
    // The arrows choose in the list while the keyboard stays in the field.
    if (watched == m_find && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const int by = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
        if (by != 0) {
            const int row = m_table->currentIndex().row() + by;
            if (row >= 0 && row < m_table->cases()->rowCount())
                m_table->setCurrentIndex(m_table->cases()->index(row, 0));
            return true;
        }
        if (key == Qt::Key_Escape && !m_find->text().isEmpty()) {
            m_find->clear();
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

// What is listed
// ---------------------------------------------------------------------------------------------

CaseloadPage::Scope CaseloadPage::scope() const
{
    return m_manager ? Scope(m_scope->currentIndex()) : Scope::Mine;
}

CaseFilter CaseloadPage::filter() const
{
    const Staff &me = m_workspace.session().staff();
    CaseFilter filter{.counselor = {m_counselor->currentData().toLongLong()}, .center = {}};
    if (scope() == Scope::Mine)
        filter.counselor = me.id;
    else if (scope() == Scope::Center)
        filter.center = me.centerId;
    return filter;
}

void CaseloadPage::scopeChosen()
{
    remember(u"scope"_s, m_scope->currentData().toString());
    m_counselor->setCurrentIndex(0);
    refresh();
}

/// Whoever has cases there, also who left: theirs are the ones to give away.
void CaseloadPage::fillCounselors(const OfficeNames &names)
{
    const qint64 chosen = m_counselor->currentData().toLongLong();
    const QSignalBlocker quiet(m_counselor);
    m_counselor->setVisible(scope() != Scope::Mine);
    m_counselor->clear();
    m_counselor->addItem(tr("All counselors"), qint64(0));
    if (scope() == Scope::Mine)
        return;
    const Id<Center> center =
        scope() == Scope::Center ? m_workspace.session().staff().centerId : Id<Center>();
    std::map<qint64, QString> found;
    for (const CaseloadCount &one :
         caseloadCounts(m_workspace.store().database(), center, m_workspace.today())) {
        if (one.counselor)
            found[one.counselor.value] = names.staff.value(one.counselor.value);
    }
    std::vector<std::pair<QString, qint64>> sorted;
    for (const auto &[id, name] : found)
        sorted.emplace_back(name, id);
    std::ranges::sort(sorted, [](const auto &a, const auto &b) {
        return QString::localeAwareCompare(a.first, b.first) < 0;
    });
    for (const auto &[name, id] : sorted)
        m_counselor->addItem(name, id);
    m_counselor->setCurrentIndex(std::max(0, m_counselor->findData(chosen)));
}

void CaseloadPage::refresh()
{
    if (!m_read)
        return;
    OfficeNames names;
    const auto named = guarded([&] {
        names = officeNames(m_workspace);
        fillCounselors(names);
    });
    const auto rows =
        named ? seen::caseRows(m_workspace.session(), filter()) : Result<std::vector<CaseRow>>(named.error());
    m_trouble->setVisible(!rows.ok());
    if (!rows) {
        m_trouble->setText(rows.error().text());
        return;
    }
    const bool keyboard = m_table->hasFocus() || m_toFind->hasFocus();
    m_table->setOffered(CaseColumn::Counselor, scope() != Scope::Mine);
    m_table->setOffered(CaseColumn::Center, scope() == Scope::Office);
    m_table->setCases(*rows, names, m_workspace.today(), m_workspace.actions().settings().tickler.attempts);
    const bool none = rows->empty() && scope() == Scope::Mine;
    m_stack->setCurrentIndex(none ? 1 : 0);
    for (QWidget *part : {m_actions, m_chipBar, static_cast<QWidget *>(m_find),
                          static_cast<QWidget *>(m_chartsButton), static_cast<QWidget *>(m_columns)})
        part->setVisible(!none);
    showCounts();
    showChosen();
    if (m_charts && m_charts->isVisible())
        fillCharts();
    if (keyboard)
        firstFocus()->setFocus(Qt::OtherFocusReason);
}

void CaseloadPage::showCounts()
{
    const CaseModel &cases = *m_table->cases();
    for (int i = 0; i < caseChips; ++i) {
        const auto chip = CaseChip(i);
        QAbstractButton *button = m_chips->button(i);
        button->setText(
            tr("%1  %2", "filter and its count").arg(titleOf(chip, cases.tries())).arg(cases.countOf(chip)));
        button->setAccessibleName(tr("%1: %2").arg(titleOf(chip, cases.tries())).arg(cases.countOf(chip)));
        button->setToolTip(meaningOf(chip, cases.tries()));
    }
}

void CaseloadPage::sift()
{
    m_sieve.text = m_find->text();
    m_table->setSieve(m_sieve);
    m_bandChip->setVisible(m_sieve.band >= 0);
    if (m_sieve.band >= 0) {
        m_bandChip->setText(tr("Days since contact: %1").arg(titleOfBand(m_sieve.band)));
        m_bandChip->setToolTip(tr("Chosen in the chart; press to show all again"));
    }
}

void CaseloadPage::bandChosen(int band)
{
    m_sieve.band = m_sieve.band == band ? -1 : band;
    sift();
}

void CaseloadPage::showChosen()
{
    const CaseModel &cases = *m_table->cases();
    const std::size_t chosen = m_table->chosenCases().size();
    m_table->setEmptyText(tr("No case here"),
                          cases.total() == 0 ? tr("Nobody carries a case in this choice.")
                                             : tr("Press All, or clear the field above, to see the others."));
    if (cases.total() == 0)
        m_summary->clear();
    else
        m_summary->setText(
            tr("Shown: %1 of %2. Chosen: %3.").arg(cases.rowCount()).arg(cases.total()).arg(chosen));
    const QString nothing = chosen == 0 ? tr("Choose a case in the list first.") : QString();
    const QString one = chosen > 1
                            ? tr("A contact is recorded with one person at a time; several at once: Events.")
                            : nothing;
    allow(m_open, nothing);
    allow(m_contact, m_mayNotContact.isEmpty() ? one : m_mayNotContact);
    allow(m_remind, m_mayNotRemind.isEmpty() ? nothing : m_mayNotRemind);
    allow(m_give, m_mayNotGive.isEmpty() ? nothing : m_mayNotGive);
    allow(m_save, cases.rowCount() == 0 ? tr("No line is shown.") : QString());
}

// Charts
// ----------------------------------------------------------------------------------------------

void CaseloadPage::showCharts(bool on)
{
    remember(u"charts"_s, on ? u"shown"_s : u"hidden"_s);
    if (on && !m_charts) {
        m_charts = new CaseloadCharts(m_split);
        m_split->addWidget(m_charts);
        m_split->setStretchFactor(1, 0);
        connect(m_charts, &CaseloadCharts::bandChosen, this, &CaseloadPage::bandChosen);
    }
    if (m_charts)
        m_charts->setVisible(on);
    if (on && m_read)
        fillCharts();
    if (!on && m_sieve.band >= 0)
        bandChosen(-1);
}

void CaseloadPage::fillCharts()
{
    const CaseModel &cases = *m_table->cases();
    QList<int> bands;
    for (int i = 0; i < contactBands; ++i)
        bands += cases.countOfBand(i);
    const QDate today = m_workspace.today();
    constexpr int months = 12;
    const auto lag = entryLag(m_workspace.actions(), filter().counselor, months);
    const auto moved = guarded([&] {
        return caseMonths(m_workspace.store().database(), filter(),
                          QDate(today.year(), today.month(), 1).addMonths(1 - months), today);
    });
    m_charts->present(bands, lag.valueOr({}), m_workspace.actions().settings().lateEntryDays,
                      moved.valueOr({}));
}

// What is remembered of the page
// -----------------------------------------------------------------------------

QString CaseloadPage::remembered(const QString &what) const
{
    return m_preferences.settings()
        .value(u"lists/caseload/%1/%2"_s.arg(m_workspace.session().staff().id.value).arg(what))
        .toString();
}

void CaseloadPage::remember(const QString &what, const QString &value)
{
    m_preferences.settings().setValue(
        u"lists/caseload/%1/%2"_s.arg(m_workspace.session().staff().id.value).arg(what), value);
}

// What is done
// -------------------------------------------------------------------------------------------------

void CaseloadPage::open()
{
    if (const CaseRow *row = m_table->currentCase())
        m_workspace.navigator.openPerson(row->line.personId);
}

void CaseloadPage::contact()
{
    const std::vector<CaseRow> chosen = m_table->chosenCases();
    if (chosen.size() == 1)
        m_workspace.navigator.recordContact(chosen.front().line.personId);
}

void CaseloadPage::give()
{
    if (const std::vector<CaseRow> chosen = m_table->chosenCases(); !chosen.empty())
        openGiveDialog(m_workspace, *m_choices, chosen, this);
}

void CaseloadPage::remind()
{
    if (const std::vector<CaseRow> chosen = m_table->chosenCases(); !chosen.empty())
        openReminderDialog(m_workspace, *m_choices, chosen, this);
}

void CaseloadPage::save()
{
    const CaseModel &cases = *m_table->cases();
    const QString whose = scope() == Scope::Mine
                              ? m_workspace.session().staff().name
                              : QString(m_scope->currentText() + u", " + m_counselor->currentText());
    const QString note = tr("%1; %2; cases: %3; made %4")
                             .arg(whose, titleOf(m_sieve.chip, cases.tries()))
                             .arg(cases.rowCount())
                             .arg(longDate(m_workspace.today(), m_workspace.today()));
    saveSheets(m_workspace, {sheetOf(*m_table, tr("Caseload"), note)}, u"caseload.xlsx"_s, this);
}

} // namespace waymark
