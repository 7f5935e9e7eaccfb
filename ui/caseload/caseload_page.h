// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/caseload/case_model.h"
#include "ui/common/page.h"
#include "ui/common/workspace.h"

#include <memory>

class QAbstractButton;
class QButtonGroup;
class QComboBox;
class QLineEdit;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace waymark {

class CaseTable;
class CaseloadCharts;
class OfficeChoices;
class Preferences;
class ToneLabel;

/// All of a counselor's cases, sifted and sorted as they like; managers look at a center's or the office's
/// too. Read when it is shown, not when somebody signs in.
class CaseloadPage final : public Page
{
    Q_OBJECT

public:
    CaseloadPage(Workspace &workspace, Preferences &preferences, QWidget *parent = nullptr);
    ~CaseloadPage() override;

    void refresh() override;
    QWidget *firstFocus() override;

protected:
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Scope
    {
        Mine,
        Center,
        Office
    };

    void makeTop(class QVBoxLayout *column);
    void makeChips(class QVBoxLayout *column);
    void makeList(class QVBoxLayout *column);
    QPushButton *addAction(const QString &name, const QString &text, const QString &why,
                           void (CaseloadPage::*run)());
    Scope scope() const;
    CaseFilter filter() const;
    void scopeChosen();
    void fillCounselors(const OfficeNames &names);
    void sift();
    void showCounts();
    void showChosen();
    void showCharts(bool on);
    void fillCharts();
    void bandChosen(int band);
    QString remembered(const QString &what) const;
    void remember(const QString &what, const QString &value);

    void open();
    void contact();
    void give();
    void remind();
    void save();

    Workspace m_workspace;
    Preferences &m_preferences;
    std::unique_ptr<OfficeChoices> m_choices;
    bool m_manager = false;
    bool m_read = false;
    CaseSieve m_sieve;
    QComboBox *m_scope = nullptr;
    QComboBox *m_counselor = nullptr;
    QLineEdit *m_find = nullptr;
    QToolButton *m_columns = nullptr;
    QPushButton *m_chartsButton = nullptr;
    QWidget *m_chipBar = nullptr;
    QButtonGroup *m_chips = nullptr;
    QPushButton *m_bandChip = nullptr;
    QStackedWidget *m_stack = nullptr;
    QSplitter *m_split = nullptr;
    CaseTable *m_table = nullptr;
    CaseloadCharts *m_charts = nullptr;
    ToneLabel *m_trouble = nullptr;
    ToneLabel *m_summary = nullptr;
    QWidget *m_actions = nullptr;
    QPushButton *m_open = nullptr;
    QPushButton *m_contact = nullptr;
    QPushButton *m_give = nullptr;
    QPushButton *m_remind = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_toFind = nullptr;
    QString m_mayNotContact;
    QString m_mayNotGive;
    QString m_mayNotRemind;
};

} // namespace waymark
