// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/jstp/hours_panel.h"

#include "core/policy/jstp/jstp_policy.h"
#include "core/policy/role_policy.h"
#include "ui/common/flow_layout.h"
#include "ui/common/jstp/hours_grid.h"
#include "ui/common/parts.h"
#include "ui/common/record/draft_keeper.h"
#include "ui/common/record/record_words.h"
#include "ui/common/words.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr int leastLines = 3;

ToneLabel *wrapped(const QString &name, theme::Tone tone, theme::FontRole role, QWidget *parent)
{
    auto *label = new ToneLabel({}, tone, role, parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    return label;
}

} // namespace

HoursPanel::HoursPanel(const Workspace &workspace, const QString &draft, qint64 recordId, Read read,
                       QWidget *parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_read(std::move(read)),
      m_model(new HoursModel(this)),
      m_grid(new HoursGrid(u"hoursGrid"_s, m_model, this)),
      m_weeks(wrapped(u"hoursWeeks"_s, theme::Tone::Plain, theme::FontRole::Body, this)),
      m_missing(wrapped(u"hoursMissing"_s, theme::Tone::Warn, theme::FontRole::Body, this)),
      m_words(wrapped(u"hoursWords"_s, theme::Tone::Plain, theme::FontRole::Body, this)),
      m_trouble(wrapped(u"hoursTrouble"_s, theme::Tone::Bad, theme::FontRole::Body, this)),
      m_earlier(new QPushButton(tr("Earlier weeks"), this)),
      m_later(new QPushButton(tr("Later weeks"), this)),
      m_save(new QPushButton(tr("Save the hours"), this)),
      m_drafts(new DraftKeeper(
          workspace, draft, recordId, [this] { return this->draft(); }, this)),
      m_draftBar(new DraftBar(this)),
      m_mayNot(whyNot(policy::checkRole(workspace.session().staff().role, u"enterHours"_s)))
{
    setObjectName(u"hoursPanel"_s);
    build();
    m_draftBar->follow(m_drafts, workspace.today(), [this](const QJsonObject &left) {
        HoursModel::Typed typed = m_model->typed();
        for (auto one = left.begin(); one != left.end(); ++one)
            typed.insert(one.key(), one.value().toString());
        m_model->setTyped(typed);
    });
    connect(m_drafts, &DraftKeeper::failed, this,
            [this](const QString &words) { m_workspace.navigator.say(words); });
    connect(m_model, &HoursModel::typedChanged, this, [this] {
        if (hasUnsavedText())
            m_drafts->touch();
        else
            m_drafts->forget();
        showState();
        emit unsavedChanged();
    });
    connect(m_grid, &HoursGrid::currentCellChanged, this, &HoursPanel::showState);
    connect(m_earlier, &QPushButton::clicked, this, [this] { move(-weeksShown + 1); });
    connect(m_later, &QPushButton::clicked, this, [this] { move(weeksShown - 1); });
    connect(m_save, &QPushButton::clicked, this, &HoursPanel::save);
}

HoursPanel::~HoursPanel()
{
    keepDraft();
    m_model->disconnect(this);
    m_grid->disconnect(this);
}

void HoursPanel::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::gap(0.75));
    column->addWidget(m_draftBar);
    auto *top = new QWidget(this);
    auto *row = new FlowLayout(FlowLayout::Lines, top);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::spacing(1));
    m_earlier->setObjectName(u"hoursEarlier"_s);
    m_later->setObjectName(u"hoursLater"_s);
    m_save->setObjectName(u"saveHours"_s);
    m_save->setProperty(ruleProperty, u"R-121"_s);
    for (QPushButton *button : {m_earlier, m_later, m_save})
        button->setAutoDefault(false);
    m_weeks->setWordWrap(false);
    m_missing->setWordWrap(false);
    for (QWidget *one : {static_cast<QWidget *>(m_earlier), static_cast<QWidget *>(m_weeks),
                         static_cast<QWidget *>(m_later), static_cast<QWidget *>(m_missing)}) {
        one->setMinimumHeight(theme::controlHeight());
        row->addWidget(one);
    }
    column->addWidget(top);
    m_grid->setProperty(ruleProperty, u"R-121"_s);
    m_grid->setMinimumHeight(theme::controlHeight() * (leastLines + 2));
    column->addWidget(m_grid, 1);
    m_empty = new QWidget(this);
    m_empty->setObjectName(u"hoursEmpty"_s);
    new QVBoxLayout(m_empty);
    m_empty->hide();
    column->addWidget(m_empty, 1);
    column->addWidget(m_words);
    column->addWidget(m_trouble);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(theme::spacing(1));
    foot->addWidget(
        theme::hint(tr("Type 20.5 or 20:30. Enter goes down, Tab to the next week, Delete takes back "
                       "what you typed."),
                    this),
        1);
    foot->addWidget(m_save, 0, Qt::AlignBottom);
    column->addLayout(foot);
}

void HoursPanel::setEmptyText(const QString &title, const QString &hint)
{
    theme::empty(m_empty->layout());
    m_empty->layout()->addWidget(theme::emptyState(title, hint, m_empty));
}

void HoursPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale)
        refresh();
    if (!std::exchange(m_started, true))
        m_grid->goToStart();
}

void HoursPanel::refresh()
{
    m_grid->takeOpen();
    m_stale = !isVisible();
    if (m_stale)
        return;
    const QDate thisWeek = policy::mondayOf(m_workspace.today());
    const QDate newest = m_newest.isValid() ? m_newest : thisWeek;
    const auto rows = m_read(newest.addDays(-7 * (weeksShown - 1)), newest);
    m_trouble->setText(rows ? QString() : rows.error().text());
    m_trouble->setVisible(!rows);
    const auto before = m_grid->currentIndex();
    m_model->setRows(rows.valueOr({}), newest, weeksShown, m_workspace.actions().settings(),
                     m_workspace.today());
    if (!m_grid->currentIndex().isValid() && before.isValid())
        m_grid->goToStart();
    else if (m_started && !m_grid->currentIndex().isValid())
        m_grid->goToStart();
    const bool any = m_model->rowCount() > 0;
    m_grid->setVisible(any);
    m_empty->setVisible(!any);
    m_later->setEnabled(newest < thisWeek);
    m_later->setToolTip(newest < thisWeek ? QString() : tr("This week is in view."));
    //: the days of the first and the last week in view
    m_weeks->setText(
        tr("%1 to %2").arg(shortDate(newest.addDays(-7 * (weeksShown - 1))), shortDate(newest.addDays(6))));
    showState();
}

void HoursPanel::move(int weeks)
{
    const QDate thisWeek = policy::mondayOf(m_workspace.today());
    const QDate newest = (m_newest.isValid() ? m_newest : thisWeek).addDays(7 * weeks);
    m_newest = newest < thisWeek ? newest : QDate();
    refresh();
    m_grid->goToStart();
}

/// What cannot be saved is shown, whatever weeks are in view; what no view shows any more is taken back and
/// said.
void HoursPanel::goTo(const HoursCell &cell)
{
    if (!m_model->indexOf(cell).isValid()) {
        const QDate thisWeek = policy::mondayOf(m_workspace.today());
        m_newest = cell.monday < thisWeek ? cell.monday : QDate();
        refresh();
    }
    const QModelIndex at = m_model->indexOf(cell);
    if (at.isValid()) {
        m_grid->setCurrentIndex(at);
        m_grid->setFocus();
        m_workspace.navigator.say(m_model->wordsOf(at));
        return;
    }
    m_model->forget(cell.monday, {{cell.placementId, 0, {}}});
    m_workspace.navigator.say(
        tr("What was typed for the week of %1 is taken back: the placement was over long before it.")
            .arg(shortDate(cell.monday)));
}

void HoursPanel::showState()
{
    const int missing = m_model->missing();
    m_missing->setText(missing == 0 ? QString() : tr("Weeks without hours in view: %1").arg(missing));
    const QModelIndex at = m_grid->currentIndex();
    const auto severity = at.isValid() ? m_model->severityOf(at) : std::nullopt;
    m_words->setTone(severity ? theme::toneOf(*severity) : theme::Tone::Muted);
    m_words->setText(m_model->wordsOf(at));
    const int weeks = int(m_model->changes().size());
    const QString why = !m_mayNot.isEmpty() ? m_mayNot
                        : !hasUnsavedText() ? tr("Nothing is typed that is not saved.")
                                            : QString();
    m_save->setEnabled(why.isEmpty());
    m_save->setToolTip(why.isEmpty() ? tr("Ctrl+S") : why);
    m_save->setAccessibleDescription(m_save->toolTip());
    m_save->setText(weeks > 0 ? tr("Save the hours (weeks: %1)").arg(weeks) : tr("Save the hours"));
}

bool HoursPanel::hasUnsavedText() const
{
    return !m_model->typed().isEmpty();
}

QJsonObject HoursPanel::draft() const
{
    QJsonObject all;
    for (auto one = m_model->typed().cbegin(); one != m_model->typed().cend(); ++one)
        all.insert(one.key(), one.value());
    return all;
}

void HoursPanel::keepDraft()
{
    m_grid->takeOpen();
    m_drafts->writeNow();
}

bool HoursPanel::save()
{
    m_grid->takeOpen();
    if (!hasUnsavedText())
        return true;
    if (!m_mayNot.isEmpty()) {
        m_workspace.navigator.say(m_mayNot);
        return false;
    }
    if (const auto bad = m_model->firstUnusable()) {
        goTo(*bad);
        return false;
    }
    if (m_model->changes().empty()) {
        m_workspace.navigator.say(
            tr("What is typed and not saved belongs to trainees of another business: it waits there."));
        return false;
    }
    int saved = 0;
    QString trouble;
    const auto changes = m_model->changes();
    for (const auto &[monday, lines] : changes) {
        const auto result =
            m_workspace.actions().run(EnterHours{.weekOf = monday, .hours = hoursLines(lines)});
        if (!result.done) {
            trouble = tr("Week of %1: %2").arg(shortDate(monday), saidOf(result, {}));
            break;
        }
        ++saved;
        m_model->forget(monday, lines);
    }
    refresh();
    m_trouble->setText(trouble);
    m_trouble->setVisible(!trouble.isEmpty());
    if (saved > 0)
        m_workspace.navigator.say(
            saved == 1 ? tr("The hours of one week are saved.")
                       : tr("The hours of %1 weeks are saved, each week a step of its own.").arg(saved),
            true);
    return trouble.isEmpty();
}

} // namespace waymark
