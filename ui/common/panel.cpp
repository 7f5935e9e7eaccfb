// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/panel.h"

namespace waymark {

Panel::Panel(const QString &id, const QString &title, QWidget *parent) : QWidget(parent)
{
    setObjectName(id);
    setAccessibleName(title);
}

} // namespace waymark
