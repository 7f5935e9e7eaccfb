// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/page.h"

namespace waymark {

Page::Page(const QString &id, const QString &title, const QString &iconName, QWidget *parent)
    : QWidget(parent), m_title(title), m_iconName(iconName)
{
    setObjectName(id);
    setAccessibleName(title);
}

void Page::setTitle(const QString &title)
{
    if (title == m_title)
        return;
    m_title = title;
    setAccessibleName(title);
    emit titleChanged(title);
}

void Page::setCount(int count)
{
    if (count == m_count)
        return;
    m_count = count;
    emit countChanged(count);
}

void Page::setStanding(const QString &words, bool trouble)
{
    if (words == m_standing && trouble == m_trouble)
        return;
    m_standing = words;
    m_trouble = trouble;
    emit standingChanged(words, trouble);
}

} // namespace waymark
