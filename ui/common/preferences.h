// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"

#include <QList>
#include <QObject>

class QSettings;

namespace waymark {

/// What one person at one workstation likes, kept outside the office. Never anything about a job seeker.
class Preferences final : public QObject
{
    Q_OBJECT

public:
    struct KnownOffice
    {
        QString folder;
        QString name;
        QString login; ///< who signed in last
    };

    explicit Preferences(QSettings &settings, QObject *parent = nullptr);

    theme::Options look() const;
    void setLook(const theme::Options &look);
    int lockMinutes() const;
    void setLockMinutes(int minutes);
    static constexpr int mostLockMinutes = 60;

    QList<KnownOffice> knownOffices() const; ///< the last used first
    void remember(const KnownOffice &office);
    void forget(const QString &folder);

    QSettings &settings() { return m_settings; }

signals:
    void lookChanged();
    void lockMinutesChanged(int minutes);

private:
    void write(const QList<KnownOffice> &offices);

    QSettings &m_settings;
};

} // namespace waymark
