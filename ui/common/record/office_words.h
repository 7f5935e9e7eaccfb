// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/workspace.h"

#include <QObject>
#include <QSet>

namespace waymark {

/// What a speller knows from the office: the names of its people and places, and the words that this member
/// of staff added. Own words may be names of job seekers, so they stay inside the encrypted office.
class OfficeWords final : public QObject
{
    Q_OBJECT

public:
    OfficeWords(const Workspace &workspace, Speller &speller, QObject *parent);

private:
    QStringList kept() const;
    void keep(const QStringList &words);
    bool isName(const QString &word);

    Workspace m_workspace;
    QSet<QString> m_names; ///< folded words of staff, shelters and centers
    bool m_namesRead = false;
};

} // namespace waymark
