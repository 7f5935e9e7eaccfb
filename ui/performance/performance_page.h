// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/page.h"
#include "ui/common/workspace.h"

class QTabWidget;

namespace waymark {

class FederalPane;
class IndicatorsPane;

/// The office's federal performance, while it can still be changed.
class PerformancePage final : public Page
{
    Q_OBJECT

public:
    explicit PerformancePage(Workspace &workspace, QWidget *parent = nullptr);

    /// Numbers of a whole office are read when somebody looks at them, and again when it is said.
    QWidget *firstFocus() override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    QTabWidget *m_tabs = nullptr;
    IndicatorsPane *m_indicators = nullptr;
    FederalPane *m_federal = nullptr;
    bool m_read = false;
};

} // namespace waymark
