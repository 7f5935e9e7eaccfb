// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/performance/indicators_pane.h"

#include "ui/common/list_table.h"
#include "ui/common/parts.h"
#include "ui/common/words.h"
#include "ui/common/work/work_bar.h"
#include "ui/performance/cohort_bar.h"
#include "ui/performance/indicator_tile.h"

#include <QBoxLayout>
#include <QComboBox>

using namespace Qt::StringLiterals;

namespace waymark {

using policy::Indicator;

namespace {

enum Shown
{
    Counted,
    Open,
    NotMet,
    Met,
    ByCounselor,
    ByCenter
};

IndicatorPeople peopleOf(int shown)
{
    return shown == Open     ? IndicatorPeople::Open
           : shown == NotMet ? IndicatorPeople::NotMet
           : shown == Met    ? IndicatorPeople::Met
                             : IndicatorPeople::Counted;
}

/// The tab of the person's page on which the indicator's facts are entered.
QString tabOf(Indicator indicator)
{
    return indicator == Indicator::Credential ? u"education"_s : u"jstp_gains"_s;
}

} // namespace

IndicatorsPane::IndicatorsPane(const Workspace &workspace, QWidget *parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_runner(new OfficeRunner(workspace.signedIn, this)),
      m_bar(new CohortBar(workspace, this)),
      m_which(new QComboBox(this)),
      m_meaning(new ToneLabel({}, theme::Tone::Muted, theme::FontRole::Body, this)),
      m_said(new ToneLabel({}, theme::Tone::Plain, theme::FontRole::Body, this)),
      m_table(new ListTable(u"indicatorTable"_s, {}, this))
{
    makeLayout();
    connect(m_bar, &CohortBar::changed, this, &IndicatorsPane::readNumbers);
    connect(m_which, &QComboBox::currentIndexChanged, this, &IndicatorsPane::showList);
    connect(m_table, &ListTable::opened, this, &IndicatorsPane::open);
}

void IndicatorsPane::makeLayout()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, theme::gap(1), 0, 0);
    column->setSpacing(theme::gap(1));
    column->addWidget(m_bar);
    auto *tiles = new QHBoxLayout;
    tiles->setSpacing(theme::spacing(1));
    for (std::size_t i = 0; i < m_tiles.size(); ++i) {
        m_tiles[i] = new IndicatorTile(policy::allIndicators[i], this);
        tiles->addWidget(m_tiles[i], 1);
        connect(m_tiles[i], &IndicatorTile::toggled, this, [this](bool on) {
            if (on)
                showList();
        });
    }
    m_tiles.front()->setChecked(true);
    column->addLayout(tiles);
    m_meaning->setObjectName(u"indicatorMeaning"_s);
    m_meaning->setWordWrap(true);
    column->addWidget(m_meaning);
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::spacing(1));
    nameBox(m_which, u"indicatorPeople"_s, tr("Who is listed"));
    m_which->addItem(tr("Everybody who counts"), Counted);
    m_which->addItem(tr("For whom it may still change"), Open);
    m_which->addItem(tr("Who does not meet it"), NotMet);
    m_which->addItem(tr("Who meets it"), Met);
    m_which->addItem(tr("By counselor"), ByCounselor);
    m_which->addItem(tr("By center"), ByCenter);
    row->addWidget(m_which);
    row->addStretch(1);
    column->addLayout(row);
    column->addWidget(new WorkBar(*m_runner, this));
    m_said->setObjectName(u"indicatorSaid"_s);
    m_said->setWordWrap(true);
    column->addWidget(m_said);
    m_table->setAccessibleName(tr("Who is behind the number"));
    column->addWidget(m_table, 1);
}

QWidget *IndicatorsPane::firstFocus() const
{
    return m_bar->first();
}

bool IndicatorsPane::isWorking() const
{
    return m_runner->isBusy();
}

Indicator IndicatorsPane::chosen() const
{
    for (const IndicatorTile *one : m_tiles) {
        if (one->isChecked())
            return one->indicator();
    }
    return Indicator::EmployedQ2;
}

void IndicatorsPane::refresh()
{
    m_bar->refresh();
    readNumbers();
}

void IndicatorsPane::readNumbers()
{
    m_numbers.reset();
    m_people.reset();
    showNumbers();
    m_runner->runNewest<IndicatorTable>(
        this,
        [query = m_bar->query(), what = tr("Computing the indicators")](SignedIn &office,
                                                                        const WorkStep &step) {
            IndicatorQuery asked = query;
            asked.step = [&](qint64 done, qint64 total) { return step({done, total, what}); };
            return indicators(office.actions(), asked);
        },
        [this](Result<IndicatorTable> read) {
            if (!read) {
                m_table->setEmptyText(tr("Not computed"), tr("Compute again begins anew."));
                m_said->setText(read.error().text());
                return;
            }
            m_numbers = *std::move(read);
            showNumbers();
            showList();
        });
}

void IndicatorsPane::showNumbers()
{
    for (IndicatorTile *one : m_tiles)
        one->setSum(m_numbers ? std::optional(m_numbers->all.of(one->indicator())) : std::nullopt);
    m_table->setRows({});
    m_table->setEmptyText(tr("The indicators are being computed"), tr("You can go on working meanwhile."));
    m_said->setText({});
}

void IndicatorsPane::showList()
{
    const policy::Cohort exits = policy::exitsCounted(chosen(), m_bar->query().cohort);
    m_meaning->setText(policy::indicatorMeaning(chosen()) + u' ' +
                       (chosen() == Indicator::SkillGain
                            ? tr("Counted are those who took part from %1 to %2.")
                            : tr("Counted are exits from %1 to %2."))
                           .arg(shortDate(exits.from), shortDate(exits.to)));
    if (!m_numbers)
        return;
    const int shown = m_which->currentData().toInt();
    if (shown == ByCounselor || shown == ByCenter)
        showGroups(shown == ByCounselor);
    else
        readPeople();
}

void IndicatorsPane::readPeople()
{
    m_people.reset();
    m_table->setColumns({});
    m_table->setEmptyText(tr("The list is being made"), tr("You can go on working meanwhile."));
    m_said->setText({});
    m_runner->runNewest<IndicatorList>(
        this,
        [query = m_bar->query(), indicator = chosen(), which = peopleOf(m_which->currentData().toInt()),
         what = tr("Looking for the people")](SignedIn &office, const WorkStep &step) {
            IndicatorQuery asked = query;
            asked.step = [&](qint64 done, qint64 total) { return step({done, total, what}); };
            return indicatorPeople(office.actions(), asked, indicator, which);
        },
        [this](Result<IndicatorList> read) {
            if (!read) {
                m_table->setEmptyText(tr("Not listed"), tr("Choose above who is to be listed."));
                m_said->setText(read.error().text());
                return;
            }
            m_people = *std::move(read);
            showPeople();
        });
}

void IndicatorsPane::showPeople()
{
    const auto names = guarded([&] {
        QHash<qint64, QString> all;
        for (const Staff &one : m_workspace.store().all<Staff>())
            all.insert(one.id.value, one.name);
        return all;
    });
    m_table->setColumns({{.name = u"name"_s, .title = tr("Name"), .characters = 24},
                         {.name = u"id"_s, .title = tr("ID"), .characters = 10},
                         {.name = u"counselor"_s, .title = tr("Counselor"), .characters = 18},
                         {.name = u"exit"_s, .title = tr("Exit"), .characters = 12},
                         {.name = u"known"_s, .title = tr("What is known"), .characters = 44},
                         {.name = u"next"_s, .title = tr("What would still change it"), .characters = 52}});
    std::vector<TableRow> rows;
    qint64 line = 0;
    for (const IndicatorPerson &one : m_people->people) {
        const QString counselor = names ? names->value(one.counselor.value) : QString();
        rows.push_back(
            {.id = ++line,
             .cells = {one.name, one.number, counselor,
                       one.exitOn.isValid() ? shortDate(one.exitOn) : tr("takes part"), one.fact.why,
                       one.fact.next},
             .toolTip = one.fact.next.isEmpty() ? one.fact.why : one.fact.why + u'\n' + one.fact.next});
    }
    m_table->setEmptyText(tr("Nobody to list"),
                          tr("Choose another indicator, other days or another list above."));
    m_table->setRows(std::move(rows));
    m_table->selectFirst();
    QString said = tr("%1. Listed: %2.").arg(m_bar->words()).arg(m_people->people.size());
    if (m_people->leftOut)
        said +=
            u' ' +
            tr("Not shown, because they are confidential or the list is full: %1.").arg(m_people->leftOut);
    said += u' ' + tr("Enter opens the person where the fact is entered.");
    m_said->setText(said);
}

void IndicatorsPane::showGroups(bool counselors)
{
    m_runner->forget(); // a list of people that is being read is not shown over this one
    m_people.reset();
    m_table->setColumns(
        {{.name = u"whose"_s, .title = counselors ? tr("Counselor") : tr("Center"), .characters = 28},
         {.name = u"value"_s, .title = tr("Value"), .characters = 12},
         {.name = u"counted"_s, .title = tr("Counted"), .characters = 10},
         {.name = u"met"_s, .title = tr("Met"), .characters = 8},
         {.name = u"open"_s, .title = tr("May still be met"), .characters = 16},
         {.name = u"in"_s, .title = tr("Participants"), .characters = 12},
         {.name = u"out"_s, .title = tr("Exits"), .characters = 8}});
    std::vector<TableRow> rows;
    const auto add = [&](qint64 id, const QString &name, const IndicatorGroup &group) {
        const policy::IndicatorSum &sum = group.sums[std::size_t(chosen())];
        rows.push_back({.id = id,
                        .cells = {name, valueOrDash(chosen(), sum), QString::number(sum.counted),
                                  QString::number(sum.met), QString::number(sum.open),
                                  QString::number(group.participants), QString::number(group.exits)},
                        .toolTip = name});
    };
    const auto read = guarded([&] {
        if (counselors) {
            for (const auto &[id, group] : m_numbers->byCounselor) {
                const auto staff = m_workspace.store().find(id);
                add(id.value ? id.value : -1, staff ? staff->name : tr("Without a case"), group);
            }
        } else {
            for (const auto &[id, group] : m_numbers->byCenter) {
                const auto center = m_workspace.store().find(id);
                add(id.value ? id.value : -1, center ? center->name : tr("Without a center"), group);
            }
        }
    });
    m_table->setEmptyText(tr("Nobody counts"), tr("Nobody was in this program in these days."));
    m_table->setRows(std::move(rows));
    m_table->selectFirst();
    m_said->setText(read ? m_bar->words() + u'.' : read.error().text());
}

void IndicatorsPane::open(qint64 id)
{
    if (m_people && id >= 1 && id <= qint64(m_people->people.size()))
        m_workspace.navigator.openPerson(m_people->people[std::size_t(id - 1)].person, tabOf(chosen()));
}

} // namespace waymark
