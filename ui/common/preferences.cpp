// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/preferences.h"

#include <QSettings>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr int usualLockMinutes = 10;
constexpr int mostOffices = 6;

} // namespace

Preferences::Preferences(QSettings &settings, QObject *parent) : QObject(parent), m_settings(settings) {}

theme::Options Preferences::look() const
{
    theme::Options look;
    look.scheme = theme::Scheme(std::clamp(m_settings.value(u"look/scheme"_s, 0).toInt(), 0, 2));
    look.density = theme::Density(std::clamp(m_settings.value(u"look/density"_s, 0).toInt(), 0, 1));
    look.textPercent = std::clamp(m_settings.value(u"look/text_percent"_s, 100).toInt(), 80, 200);
    return look;
}

void Preferences::setLook(const theme::Options &look)
{
    m_settings.setValue(u"look/scheme"_s, int(look.scheme));
    m_settings.setValue(u"look/density"_s, int(look.density));
    m_settings.setValue(u"look/text_percent"_s, look.textPercent);
    emit lookChanged();
}

int Preferences::lockMinutes() const
{
    return std::clamp(m_settings.value(u"lock_minutes"_s, usualLockMinutes).toInt(), 1, mostLockMinutes);
}

void Preferences::setLockMinutes(int minutes)
{
    m_settings.setValue(u"lock_minutes"_s, minutes);
    emit lockMinutesChanged(lockMinutes());
}

QList<Preferences::KnownOffice> Preferences::knownOffices() const
{
    QList<KnownOffice> offices;
    const int count = m_settings.beginReadArray(u"offices"_s);
    for (int i = 0; i < count; ++i) {
        m_settings.setArrayIndex(i);
        offices.append({m_settings.value(u"folder"_s).toString(), m_settings.value(u"name"_s).toString(),
                        m_settings.value(u"login"_s).toString()});
    }
    m_settings.endArray();
    return offices;
}

void Preferences::remember(const KnownOffice &office)
{
    QList<KnownOffice> offices = knownOffices();
    offices.removeIf([&office](const KnownOffice &one) { return one.folder == office.folder; });
    offices.prepend(office);
    write(offices.first(std::min<qsizetype>(offices.size(), mostOffices)));
}

void Preferences::forget(const QString &folder)
{
    QList<KnownOffice> offices = knownOffices();
    offices.removeIf([&folder](const KnownOffice &one) { return one.folder == folder; });
    write(offices);
}

void Preferences::write(const QList<KnownOffice> &offices)
{
    m_settings.remove(u"offices"_s);
    m_settings.beginWriteArray(u"offices"_s, int(offices.size()));
    for (int i = 0; i < offices.size(); ++i) {
        m_settings.setArrayIndex(i);
        m_settings.setValue(u"folder"_s, offices[i].folder);
        m_settings.setValue(u"name"_s, offices[i].name);
        m_settings.setValue(u"login"_s, offices[i].login);
    }
    m_settings.endArray();
}

} // namespace waymark
