// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/record/office_boxes.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QSignalBlocker>
#include <algorithm>

namespace waymark {

namespace {

using Names = std::vector<std::pair<QString, qint64>>;

QString tr(const char *text)
{
    return QCoreApplication::translate("OfficeBoxes", text);
}

void fill(QComboBox *box, const QString &all, Names names)
{
    const qint64 before = box->currentData().toLongLong();
    const QSignalBlocker quiet(box);
    box->clear();
    box->addItem(all, qint64(0));
    std::ranges::sort(names, [](const auto &one, const auto &other) {
        return QString::localeAwareCompare(one.first, other.first) < 0;
    });
    for (const auto &[name, id] : names)
        box->addItem(name, id);
    box->setCurrentIndex(std::max(0, box->findData(before)));
}

} // namespace

void fillOfficeBoxes(const Workspace &workspace, QComboBox *centers, QComboBox *staff,
                     const QString &everybody)
{
    Names ofCenters;
    Names ofStaff;
    const auto read = workspace.session().read([&](const RecordStore &store) {
        for (const Center &one : store.all<Center>())
            ofCenters.emplace_back(one.name, one.id.value);
        for (const Staff &one : store.all<Staff>())
            ofStaff.emplace_back(one.active ? one.name : tr("%1 (no longer here)").arg(one.name),
                                 one.id.value);
    });
    if (!read)
        return;
    fill(centers, tr("All centers"), std::move(ofCenters));
    fill(staff, everybody, std::move(ofStaff));
}

} // namespace waymark
