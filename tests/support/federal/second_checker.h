// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>
#include <vector>

namespace waymark::test {

/// Rows of a CSV file, read by a reader of our own: nothing of the program's.
std::vector<QStringList> plainRows(const QByteArray &csv);

/// Judges a federal file by the layout's CSV alone: never by what wrote or checked it. One line for each
/// fault, such as "row 3: 202 code". `audience` is the layout's column of the program: "adult".
QStringList secondOpinion(const QByteArray &layoutCsv, const QByteArray &fileCsv, const QString &audience);

/// What is asked of a row and stands empty, as "row 3: 203", by the layout's CSV alone. It may be so: a
/// person may owe an answer.
QStringList secondMissing(const QByteArray &layoutCsv, const QByteArray &fileCsv, const QString &audience);

} // namespace waymark::test
