// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/sync_words.h"

#include "core/actions/action.h"
#include "ui/common/record/record_words.h"
#include "ui/common/words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("SyncWords", text); }

/// Safe in a file's name everywhere.
QString fileName(const QString &text)
{
    static const QRegularExpression unsafe(u"[^A-Za-z0-9_-]+"_s);
    return QString(text).replace(unsafe, u"-"_s);
}

} // namespace

QString heardText(Instant at, Instant now)
{
    if (!at)
        return tr("never");
    const QDateTime then = at.local();
    const QDate today = now.local().date();
    const qint64 minutes = (now.ms - at.ms) / 60'000;
    if (minutes >= 0 && minutes < 2)
        return tr("just now");
    if (minutes >= 0 && minutes < 60)
        return tr("%1 minutes ago").arg(minutes);
    if (then.date() == today)
        return tr("today, %1").arg(QLocale().toString(then.time(), u"H:mm"_s));
    return distanceText(then.date(), today);
}

QString changesText(qint64 count)
{
    return count == 1 ? tr("1 change") : tr("%1 changes").arg(count);
}

bool folderNeedsHelp(ChannelState state)
{
    return state != ChannelState::Off && state != ChannelState::Fine;
}

QString channelText(const ChannelReport &report, const QString &folder)
{
    switch (report.state) {
    case ChannelState::Off:
        return folder.isEmpty() ? QString() : tr("Not exchanged yet.");
    case ChannelState::Fine:
        return tr("All is well: it is looked at every minute, and some seconds after something was saved.");
    case ChannelState::Paused:
        return tr("Paused, because what came in was taken back: nothing comes in from the folder until you go on. What you "
                  "record still goes out.");
    case ChannelState::Offline:
        return tr("The folder cannot be reached now. Work goes on; what you record is shared when the folder is there "
                  "again.");
    case ChannelState::Strange:
        return tr("There is a folder, but not the one that was chosen. Nothing was read, written or removed. Connect the "
                  "right drive, or choose the folder again.");
    case ChannelState::Full:
        return tr("The folder is full. Work goes on; make room there, and what you record is shared.");
    case ChannelState::ReadOnly:
        return tr("Nothing can be written into the folder. Work goes on; ask whoever looks after it to let you write "
                  "there.");
    }
    return {};
}

QString unitLabel(const ConflictEntry &entry)
{
    if (!entry.entity)
        return tr("Something a newer Waymark knows");
    if (entry.conflict.unit == goneMarker)
        return tr("The record itself");
    if (entry.fields.size() == 1)
        return entry.fields.front()->labelText(entry.entity->name);
    if (entry.fields.empty())
        return entry.entity->labelText();
    if (const char *section = entry.fields.front()->section; *section)
        return QCoreApplication::translate(entry.entity->name, section);
    QStringList labels;
    for (const FieldSpec *field : entry.fields) {
        if (labels.size() < 2)
            labels += field->labelText(entry.entity->name);
    }
    return entry.fields.size() > 2 ? tr("%1 and what belongs to it").arg(labels.front())
                                   : tr("%1 and %2").arg(labels.front(), labels.back());
}

QString recordLabel(const ConflictEntry &entry)
{
    return entry.entity && !entry.entity->isPerson ? entry.entity->labelText() : QString();
}

QString sideText(const RecordStore &store, const ConflictSide &side)
{
    const QString device = side.deviceName.isEmpty() ? tr("a workstation") : side.deviceName;
    return tr("%1 at %2, %3").arg(staffName(store, side.actor), device, momentText(side.at));
}

QString actionText(const QByteArray &kind)
{
    const ActionSpec *action = actionNamed(QString::fromUtf8(kind));
    return action ? action->labelText() : QString::fromUtf8(kind);
}

QString bundleSuggestion(const QString &device, QDate today)
{
    return u"%1-%2.waymark-bundle"_s.arg(fileName(device), today.toString(Qt::ISODate));
}

QString bundleFilter() { return tr("Waymark bundles (*.waymark-bundle *.waymark);;All files (*)"); }

QString joinSuggestion(const QString &device)
{
    return u"%1.waymark-join"_s.arg(device.isEmpty() ? u"workstation"_s : fileName(device));
}

QString joinFilter() { return tr("Waymark join files (*.waymark-join);;All files (*)"); }

} // namespace waymark
