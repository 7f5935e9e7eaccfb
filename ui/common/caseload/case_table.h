// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/caseload/case_model.h"

#include <QTableView>

class QMenu;
class QSettings;

namespace waymark {

/// A caseload as rows: several can be chosen, Enter opens the person, columns are shown, hidden, moved and
/// sorted as one likes. A choice stays through a filter and a refresh as long as the case is shown.
class CaseTable final : public QTableView
{
    Q_OBJECT

public:
    explicit CaseTable(const QString &name, QWidget *parent = nullptr);

    CaseModel *cases() const { return m_model; }
    void setCases(const std::vector<CaseRow> &rows, const OfficeNames &names, QDate today, int tries);
    void setSieve(const CaseSieve &sieve);
    void setEmptyText(const QString &title, const QString &hint = {});

    const CaseRow *currentCase() const;       ///< null: none
    std::vector<CaseRow> chosenCases() const; ///< as they stand in the list
    void selectCase(Id<CaseRecord> id);

    /// Columns that this list does not offer at all, such as the counselor in one's own.
    void setOffered(CaseColumn column, bool offered);
    void showColumn(CaseColumn column, bool shown);
    bool isColumnShown(CaseColumn column) const;
    /// The columns to choose from, each with its tick.
    void fillMenu(QMenu *menu);

    /// Columns and sorting are kept there, under the list's name and that of nobody: `whose` is a number.
    void rememberIn(QSettings *settings, qint64 whose);

signals:
    void opened(qint64 personId);
    void chosenChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    template <typename Change>
    void keepingChoice(const Change &change);
    void openCurrent();
    void applyHidden();
    void restore();
    void remember();

    CaseModel *m_model;
    QSettings *m_settings = nullptr;
    QString m_key;
    QString m_emptyTitle;
    QString m_emptyHint;
    std::array<bool, caseColumns> m_offered;
    std::array<bool, caseColumns> m_wanted;
    bool m_changing = false;
};

} // namespace waymark
