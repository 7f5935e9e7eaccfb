// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/federal/federal_file.h"
#include "ui/common/workspace.h"

#include <QWidget>
#include <memory>

class QComboBox;
class QPushButton;

namespace waymark {

class ListTable;
class OfficeChoices;
class OfficeRunner;
class ToneLabel;

/// The federal file of a program and a quarter that is over: checked first, each finding one step from the
/// field it is put right at, then written. Checked and written beside the window.
class FederalPane final : public QWidget
{
    Q_OBJECT

public:
    explicit FederalPane(const Workspace &workspace, QWidget *parent = nullptr);
    ~FederalPane() override;

    QWidget *firstFocus() const;
    bool isWorking() const;

private:
    void makeLayout();
    FederalFileOptions options() const;
    void check();
    void checked(const FederalFileReport &report);
    void write();
    void writeTo(const QString &file, bool anyway);
    void clear();
    void allow();
    void open(qint64 line);
    void showGaps();
    void loadLayout();
    void run(const QString &file, const FederalFileOptions &options,
             std::function<void(const FederalFileReport &)> then);

    Workspace m_workspace;
    OfficeRunner *m_runner;
    std::unique_ptr<OfficeChoices> m_choices;
    QString m_mayNot;
    QComboBox *m_program;
    QComboBox *m_quarter;
    QPushButton *m_check;
    QPushButton *m_write;
    ToneLabel *m_said;
    ToneLabel *m_counts;
    ListTable *m_table;
    std::optional<FederalFileReport> m_report;
    bool m_writing = false; ///< a file, not only checking
};

} // namespace waymark
