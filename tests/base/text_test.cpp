// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"

using namespace Qt::StringLiterals;
using namespace waymark;

TEST_CASE("Accents and case do not matter when text is found", "[base]")
{
    CHECK(folded(u"João Gonçalves") == u"joao goncalves");
    CHECK(folded(u"NGUYỄN Thị Đào") == u"nguyen thi dao");
    CHECK(folded(u"Łukasz Żółć") == u"lukasz zolc");
    CHECK(folded(u"Gjergj Çela") == u"gjergj cela");
    CHECK(folded(u"Müller-Strauß") == u"muller strauss");
    // The same letters typed composed and with combining marks.
    CHECK(folded(u"Jose\u0301") == folded(u"José"));
}

TEST_CASE("Ligatures are opened", "[base]")
{
    CHECK(folded(u"Œuvre") == u"oeuvre");
    CHECK(folded(u"Ælfgifu") == u"aelfgifu");
    CHECK(folded(u"ﬁnch") == u"finch");
    CHECK(folded(u"Þóra Sørensen") == u"thora sorensen");
}

TEST_CASE("Apostrophes join, hyphens part", "[base]")
{
    CHECK(folded(u"N'Guessan") == u"nguessan");
    CHECK(folded(u"N\u2019Guessan") == u"nguessan");
    CHECK(folded(u"O`Brien") == u"obrien");
    CHECK(folded(u"Ka\u02bb ahanui") == u"ka ahanui");
    CHECK(folded(u"Marie-Ange  St. Fleur") == u"marie ange st fleur");
    CHECK(folded(u"\t  de la  Cruz \n") == u"de la cruz");
    CHECK(folded(u"") == u"");
    CHECK(folded(u"--") == u"");
}

TEST_CASE("Turkish dotted and dotless i are one letter", "[base]")
{
    CHECK(folded(u"Işık") == u"isik");
    CHECK(folded(u"İpek") == u"ipek");
    CHECK(folded(u"IPEK") == folded(u"ipek"));
}

TEST_CASE("Other scripts are kept, their vowel marks are not", "[base]")
{
    CHECK(folded(u"محمد علي") == u"محمد علي");
    CHECK(folded(u"مُحَمَّد") == folded(u"محمد"));
    CHECK(folded(u"Олена КОВАЛЕНКО") == u"олена коваленко");
    CHECK(folded(u"ΓΙΏΡΓΟΣ") == folded(u"Γιώργος"));
    CHECK(folded(u"ሰላም ተስፋዬ") == u"ሰላም ተስፋዬ");
    CHECK(folded(u"陳小明") == u"陳小明");
}

TEST_CASE("Words of a text are told once each", "[base]")
{
    CHECK(foldedWords(u"Maria de la Cruz, MARÍA") == QStringList{u"maria"_s, u"de"_s, u"la"_s, u"cruz"_s});
    CHECK(foldedWords(u" ,. ").isEmpty());
}

TEST_CASE("Digits are found whatever script they are typed in", "[base]")
{
    CHECK(digitsOf(u"(617) 555-0142") == u"6175550142");
    CHECK(digitsOf(u"٠١٢٣٤٥٦٧٨٩") == u"0123456789");
    CHECK(digitsOf(u"۰۱۲۳۴۵۶۷۸۹") == u"0123456789");
    CHECK(digitsOf(u"０１２") == u"012");
    CHECK(digitsOf(u"none") == u"");
}
