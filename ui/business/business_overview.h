// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/jstp/matching.h"
#include "ui/common/workspace.h"

#include <QScrollArea>

class QPushButton;
class QVBoxLayout;

namespace waymark {

class ListTable;
class ToneLabel;

/// What the office knows of one business: whom to call, the fee, where it trains, what it has open.
class BusinessOverview final : public QScrollArea
{
    Q_OBJECT

public:
    BusinessOverview(const Workspace &workspace, QWidget *parent);

    void present(const Business &business, const std::vector<BusinessSite> &sites,
                 const std::vector<matching::OpeningLine> &openings);
    void addOpening();

signals:
    /// Something was added here that is to be chosen at once: reads the business again.
    void readWanted();
    void matchesWanted(waymark::Id<waymark::Opening> opening);

private:
    QPushButton *addButton(QWidget *row, const QString &name, const QString &text, const char *action);
    QWidget *buttonRow(QVBoxLayout *column);
    void build();
    void showFacts();
    void showSites(const std::vector<BusinessSite> &sites);
    void showOpenings();
    void currentChanged();
    const Opening *currentOpening() const;

    Workspace m_workspace;
    Business m_business;
    std::vector<matching::OpeningLine> m_all;
    ToneLabel *m_contact;
    ToneLabel *m_part;
    ToneLabel *m_remark;
    ListTable *m_sites;
    ListTable *m_openings;
    QPushButton *m_change = nullptr;
    QPushButton *m_addSite = nullptr;
    QPushButton *m_changeSite = nullptr;
    QPushButton *m_addOpening = nullptr;
    QPushButton *m_changeOpening = nullptr;
    QPushButton *m_close = nullptr;
    QPushButton *m_matches = nullptr;
};

} // namespace waymark
