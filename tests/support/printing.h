// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/policy/finding.h"

#include <QDate>
#include <QString>
#include <QStringList>
#include <catch2/catch_tostring.hpp>

/// How values are written in the message of a failed check.
template <>
struct Catch::StringMaker<QString>
{
    static std::string convert(const QString &text) { return '"' + text.toStdString() + '"'; }
};

template <>
struct Catch::StringMaker<QStringList>
{
    static std::string convert(const QStringList &texts)
    {
        return '[' + texts.join(QLatin1StringView(" | ")).toStdString() + ']';
    }
};

template <>
struct Catch::StringMaker<QDate>
{
    static std::string convert(QDate date)
    {
        return date.isValid() ? date.toString(Qt::ISODate).toStdString() : "no date";
    }
};

template <>
struct Catch::StringMaker<waymark::Finding>
{
    static std::string convert(const waymark::Finding &finding)
    {
        const QString words =
            finding.rule + QLatin1Char(' ') + finding.field + QLatin1StringView(": ") + finding.message;
        return words.toStdString();
    }
};
