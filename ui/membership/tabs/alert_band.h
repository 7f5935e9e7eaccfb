// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/membership/person_tab.h"

class QVBoxLayout;

namespace waymark {

/// What colleagues want everybody to see who opens this person, under the header on every tab.
class AlertBand final : public QWidget
{
    Q_OBJECT

public:
    explicit AlertBand(const Workspace &workspace, QWidget *parent = nullptr);

    void present(const PersonView &view);

signals:
    /// More of them than the band shows.
    void allRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void addLine(const Alert &alert);
    void clearAlert(Id<Alert> alert);

    Workspace m_workspace;
    QVBoxLayout *m_column;
};

} // namespace waymark
