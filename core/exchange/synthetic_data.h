// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/seeded_numbers.h"

#include <QHash>
#include <QStringList>
#include <vector>

namespace waymark {

/// Answers with how often each is given.
struct WeightedTexts
{
    std::vector<std::pair<QString, int>> texts;

    /// From "hat:88;fra:7;eng:5".
    static WeightedTexts parsed(const QString &text);
    QString pick(SeededNumbers &numbers) const;
};

/// What people of one origin in Massachusetts are called and how they answer (resources/refdata/names.csv).
struct NameOrigin
{
    QString origin;
    int weight = 0;        ///< among all customers
    int shelterWeight = 0; ///< among shelter residents
    int bornHere = 0;      ///< percent
    WeightedTexts languages;
    int hispanic = 0; ///< percent
    WeightedTexts races;
    QString style;   ///< how surnames are made: single, hispanic, portuguese, vietnamese, afghan
    int newYear = 0; ///< percent whose papers say 1 January
    QStringList givenWomen;
    QStringList givenMen;
    QStringList family; ///< "Kowalski/Kowalska" where men and women differ
};

struct Town
{
    QString city;
    QString zip;
    QStringList areaCodes;
    int weight = 0;
};

/// Pieces of counselors' notes: a topic's opening, details and next step, and short notes of their own.
struct NoteTopic
{
    QStringList openings;
    QStringList details;
    QStringList nexts;
};

/// The data that demonstration people are made of, read once.
struct SyntheticData
{
    std::vector<NameOrigin> origins;
    std::vector<Town> towns;
    QStringList streets;
    std::vector<NoteTopic> noteTopics;
    QStringList shortNotes;
    QHash<QString, QStringList> noteWords; ///< what may stand for "{job}"

    static const SyntheticData &shipped();
};

} // namespace waymark
