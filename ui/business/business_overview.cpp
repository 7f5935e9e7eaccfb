// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/business/business_overview.h"

#include "core/policy/role_policy.h"
#include "core/refdata/code_lists.h"
#include "ui/business/business_forms.h"
#include "ui/common/caseload/caseload_dialogs.h"
#include "ui/common/flow_layout.h"
#include "ui/common/list_table.h"
#include "ui/common/parts.h"
#include "ui/common/record/record_words.h"
#include "ui/common/words.h"

#include <QBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr int siteLines = 3;
constexpr int openingLines = 6;

ToneLabel *wrapped(const QString &name, QWidget *parent)
{
    auto *label = new ToneLabel({}, theme::Tone::Plain, theme::FontRole::Body, parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QString scheduleWords(const QStringList &parts)
{
    QStringList labels;
    for (const QString &part : parts)
        labels += codes().label(u"schedule_part"_s, part);
    return labels.join(u", "_s);
}

} // namespace

BusinessOverview::BusinessOverview(const Workspace &workspace, QWidget *parent)
    : QScrollArea(parent),
      m_workspace(workspace),
      m_contact(wrapped(u"businessContact"_s, this)),
      m_part(wrapped(u"businessPart"_s, this)),
      m_remark(wrapped(u"businessRemark"_s, this)),
      m_sites(new ListTable(u"sitesTable"_s,
                            {{u"name"_s, tr("Site"), 22},
                             {u"address"_s, tr("Address"), 30},
                             {u"supervisor"_s, tr("Who trains there"), 20},
                             {u"phone"_s, tr("Telephone"), 15}},
                            this)),
      m_openings(new ListTable(u"openingsTable"_s,
                               {{u"title"_s, tr("What is done"), 24},
                                {u"state"_s, tr("State"), 20},
                                {u"places"_s, tr("Taken"), 9},
                                {u"hours"_s, tr("Hours"), 7, Qt::AlignRight},
                                {u"when"_s, tr("When"), 26},
                                {u"kind"_s, tr("Kind"), 22}},
                               this))
{
    setObjectName(u"businessOverview"_s);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    build();
}

QPushButton *BusinessOverview::addButton(QWidget *row, const QString &name, const QString &text,
                                         const char *action)
{
    auto *button = new QPushButton(text, row);
    button->setObjectName(name);
    button->setAutoDefault(false);
    if (action)
        allow(button,
              whyNot(policy::checkRole(m_workspace.session().staff().role, QString::fromLatin1(action))));
    row->layout()->addWidget(button);
    return button;
}

QWidget *BusinessOverview::buttonRow(QVBoxLayout *column)
{
    auto *row = new QWidget(this);
    auto *flow = new FlowLayout(FlowLayout::Lines, row);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(theme::spacing(0.75));
    column->addWidget(row);
    return row;
}

void BusinessOverview::build()
{
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, theme::gap(1), theme::spacing(0.5), theme::gap(0.5));
    column->setSpacing(theme::gap(0.75));
    for (ToneLabel *label : {m_contact, m_part, m_remark}) {
        label->setParent(content);
        column->addWidget(label);
    }
    QWidget *facts = buttonRow(column);
    m_change = addButton(facts, u"changeBusiness"_s, tr("Change…"), "editBusiness");
    column->addSpacing(theme::gap(0.5));
    column->addWidget(theme::sectionTitle(tr("Openings"), content));
    QWidget *row = buttonRow(column);
    m_addOpening = addButton(row, u"addOpeningOpen"_s, tr("Add an opening…"), "addOpening");
    m_matches = addButton(row, u"openingMatches"_s, tr("Matches"), nullptr);
    m_changeOpening = addButton(row, u"changeOpening"_s, tr("Change…"), nullptr);
    m_close = addButton(row, u"closeOpening"_s, tr("Close…"), nullptr);
    m_openings->setAccessibleName(tr("Openings of this business, the newest first"));
    m_openings->setEmptyText(
        tr("Nothing is open here yet"),
        tr("Add what the business trains for: hours, days and skills make the matches."));
    m_openings->setMinimumHeight(theme::controlHeight() * openingLines);
    column->addWidget(m_openings, 2);
    column->addSpacing(theme::gap(0.5));
    column->addWidget(theme::sectionTitle(tr("Sites"), content));
    QWidget *sites = buttonRow(column);
    m_addSite = addButton(sites, u"addBusinessSiteOpen"_s, tr("Add a site…"), "addBusinessSite");
    m_changeSite = addButton(sites, u"changeSite"_s, tr("Change…"), nullptr);
    m_sites->setAccessibleName(tr("Sites of this business"));
    m_sites->setEmptyText(tr("No site yet"), tr("Add where people train: the town tells who can get there."));
    m_sites->setMinimumHeight(theme::controlHeight() * siteLines);
    column->addWidget(m_sites, 1);
    setWidget(content);
    connect(m_change, &QPushButton::clicked, this,
            [this] { openEditBusiness(m_workspace, m_business.id, this); });
    connect(m_addSite, &QPushButton::clicked, this,
            [this] { openAddSite(m_workspace, m_business.id, this); });
    const auto changeSite = [this] {
        if (m_changeSite->isEnabled())
            openEditSite(m_workspace, {m_sites->currentId()}, this);
    };
    connect(m_changeSite, &QPushButton::clicked, this, changeSite);
    connect(m_sites, &ListTable::opened, this, changeSite);
    connect(m_sites, &ListTable::currentChangedTo, this, &BusinessOverview::currentChanged);
    connect(m_addOpening, &QPushButton::clicked, this, &BusinessOverview::addOpening);
    connect(m_changeOpening, &QPushButton::clicked, this, [this] {
        if (const Opening *opening = currentOpening())
            openEditOpening(m_workspace, *opening, this);
    });
    connect(m_close, &QPushButton::clicked, this, [this] {
        if (const Opening *opening = currentOpening())
            openCloseOpening(m_workspace, *opening, this);
    });
    const auto matches = [this] {
        if (const Opening *opening = currentOpening())
            emit matchesWanted(opening->id);
    };
    connect(m_matches, &QPushButton::clicked, this, matches);
    connect(m_openings, &ListTable::opened, this, matches);
    connect(m_openings, &ListTable::currentChangedTo, this, &BusinessOverview::currentChanged);
}

void BusinessOverview::addOpening()
{
    if (m_addOpening->isEnabled())
        openAddOpening(m_workspace, m_business, this, [this](Id<Opening> made) {
            emit readWanted();
            m_openings->selectId(made.value);
            m_openings->setFocus();
        });
}

void BusinessOverview::present(const Business &business, const std::vector<BusinessSite> &sites,
                               const std::vector<matching::OpeningLine> &openings)
{
    m_business = business;
    m_all = openings;
    showFacts();
    showSites(sites);
    showOpenings();
    currentChanged();
}

void BusinessOverview::showFacts()
{
    const Business &b = m_business;
    const QDate today = m_workspace.today();
    QStringList contact;
    for (const QString &one : {b.contactPerson, phoneText(b.phone), b.email, b.webAddress}) {
        if (!one.isEmpty())
            contact += one;
    }
    m_contact->setText(contact.isEmpty() ? tr("Nobody to call is known yet.") : contact.join(u" · "_s));
    QStringList part;
    if (!b.joinedOn.isValid())
        part += tr("Does not take part in JSTP: it only has jobs to fill.");
    else if (b.leftOn.isValid() && b.leftOn <= today)
        part += tr("Took part in JSTP from %1 until %2.").arg(shortDate(b.joinedOn), shortDate(b.leftOn));
    else
        part += tr("Takes part in JSTP since %1.").arg(shortDate(b.joinedOn));
    if (b.feeCents && b.feePaidOn.isValid())
        part += tr("Fee agreed: %1, paid on %2.").arg(moneyText(*b.feeCents), shortDate(b.feePaidOn));
    else if (b.feeCents)
        part += tr("Fee agreed: %1, not paid yet.").arg(moneyText(*b.feeCents));
    else if (b.joinedOn.isValid())
        part += tr("No participation fee is on record.");
    m_part->setText(part.join(u' '));
    m_remark->setText(b.remark);
    m_remark->setVisible(!b.remark.isEmpty());
}

void BusinessOverview::showSites(const std::vector<BusinessSite> &sites)
{
    std::vector<TableRow> rows;
    for (const BusinessSite &one : sites) {
        QStringList address{one.address, one.city, one.zip};
        address.removeAll(QString());
        rows.push_back({.id = one.id.value,
                        .cells = {one.active ? one.name : tr("%1 (not in use)").arg(one.name),
                                  address.join(u", "_s), one.supervisor, phoneText(one.phone)},
                        .tone = one.active ? theme::Tone::Plain : theme::Tone::Muted});
    }
    m_sites->setRows(std::move(rows));
    if (!m_sites->currentId())
        m_sites->selectFirst();
}

void BusinessOverview::showOpenings()
{
    const QDate today = m_workspace.today();
    std::vector<TableRow> rows;
    for (const auto &[one, taken] : m_all) {
        QString state =
            one.closesOn.isValid() ? tr("open until %1").arg(shortDate(one.closesOn)) : tr("open");
        if (one.opensOn.isValid() && today < one.opensOn)
            state = tr("opens %1").arg(shortDate(one.opensOn));
        else if (!one.isOpen(today))
            state = tr("closed %1").arg(shortDate(one.closesOn));
        else if (taken >= one.places())
            state = tr("full");
        rows.push_back(
            {.id = one.id.value,
             .cells = {one.title, state, tr("%1 of %2").arg(taken).arg(one.places()),
                       one.weeklyHours ? QVariant(*one.weeklyHours) : QVariant(), scheduleWords(one.schedule),
                       codes().label(u"opening_purpose"_s, one.purpose)},
             .tone = one.isOpen(today) ? theme::Tone::Plain : theme::Tone::Muted});
    }
    m_openings->setRows(std::move(rows));
    if (!m_openings->currentId())
        m_openings->selectFirst();
}

const Opening *BusinessOverview::currentOpening() const
{
    const auto found = std::ranges::find(m_all, Id<Opening>{m_openings->currentId()},
                                         [](const matching::OpeningLine &one) { return one.opening.id; });
    return found == m_all.end() ? nullptr : &found->opening;
}

void BusinessOverview::currentChanged()
{
    const QString role = m_workspace.session().staff().role;
    const Opening *opening = currentOpening();
    const QString none = tr("Choose an opening in the list.");
    const QString mayEdit = whyNot(policy::checkRole(role, u"editOpening"_s));
    allow(m_matches, opening ? QString() : none);
    allow(m_changeOpening, opening ? mayEdit : none);
    const bool closed = opening && opening->closesOn.isValid() && opening->closesOn < m_workspace.today();
    allow(m_close, !opening ? none : closed ? tr("It is closed already.") : mayEdit);
    allow(m_changeSite, m_sites->currentId() ? whyNot(policy::checkRole(role, u"editBusinessSite"_s))
                                             : tr("Choose a site in the list."));
}

} // namespace waymark
