using System.Collections.Generic;

namespace ProjectOpsClose.Plugins.Messages;

/// <summary>Terms are Microsoft's own Danish: salgsmulighed, aktive tilbud, kladde, luk, som vundet.</summary>
internal static class DanishTexts
{
    public static readonly Dictionary<TextKey, string> Texts = new()
    {
        [TextKey.CannotCloseAsWon] = "Salgsmuligheden kan ikke lukkes som vundet, fordi den stadig har {0}",
        [TextKey.CannotCloseAsLost] = "Salgsmuligheden kan ikke lukkes som tabt, fordi den stadig har {0}",
        [TextKey.CannotClose] = "Salgsmuligheden kan ikke lukkes, fordi den stadig har {0}",
        [TextKey.OneActiveQuote] = "1 aktivt tilbud",
        [TextKey.ActiveQuotes] = "{0} aktive tilbud",
        [TextKey.OneDraftQuote] = "1 tilbudskladde",
        [TextKey.DraftQuotes] = "{0} tilbudskladder",
        [TextKey.Both] = "{0} og {1}",
        [TextKey.NamedAndMore] = "{0} og {1} til",
        [TextKey.NamedAndMoreHidden] = "{0} og {1} til, som du ikke har adgang til",
        [TextKey.AllHidden] = "{0}, som du ikke har adgang til",
        [TextKey.AlsoDrafts] = "Den har også {0}.",
        [TextKey.WinOneThenCloseTheRest] =
            "Har kunden accepteret et af tilbuddene, så registrer det tilbud som vundet først. Vælg \"Luk tilbud\" på kommandolinjen for at lukke resten som tabt eller annulleret.",
        [TextKey.WinOrCloseIt] =
            "Har kunden accepteret tilbuddet, så registrer det som vundet; vælg ellers \"Luk tilbud\" på kommandolinjen for at lukke det som tabt eller annulleret.",
        [TextKey.CloseThem] = "Vælg \"Luk tilbud\" på kommandolinjen for at lukke tilbuddene som tabt.",
        [TextKey.CloseIt] = "Vælg \"Luk tilbud\" på kommandolinjen for at lukke tilbuddet som tabt.",
        [TextKey.WithoutCommandWinOrCloseThem] =
            "Hvis der stadig er åbne tilbud, og kommandoen ikke er der, så bed ejeren eller en administrator om at registrere dem som vundet eller lukke dem.",
        [TextKey.WithoutCommandWinOrCloseIt] =
            "Hvis kommandoen ikke er der, så bed ejeren eller en administrator om at registrere tilbuddet som vundet eller lukke det.",
        [TextKey.WithoutCommandCloseThem] =
            "Hvis der stadig er åbne tilbud, og kommandoen ikke er der, så bed ejeren eller en administrator om at lukke dem.",
        [TextKey.WithoutCommandCloseIt] = "Hvis kommandoen ikke er der, så bed ejeren eller en administrator om at lukke tilbuddet.",
        [TextKey.AskToWinOrCloseTheHidden] =
            "Bed ejeren eller en administrator om at registrere dem, du ikke har adgang til, som vundet eller lukke dem; det gælder alle, hvis kommandoen ikke er der.",
        [TextKey.AskToCloseTheHidden] =
            "Bed ejeren eller en administrator om at lukke dem, du ikke har adgang til, eller dem alle, hvis kommandoen ikke er der.",
        [TextKey.AskToWinOneAndCloseTheRest] =
            "Bed ejeren af tilbuddene eller en administrator om at registrere det, som kunden eventuelt har accepteret, som vundet og lukke resten.",
        [TextKey.AskToWinOrCloseIt] =
            "Bed ejeren af tilbuddet eller en administrator om at registrere det som vundet, hvis kunden har accepteret det, og ellers lukke det.",
        [TextKey.AskToCloseThem] = "Bed ejeren af tilbuddene eller en administrator om at lukke dem som tabt.",
        [TextKey.AskToCloseIt] = "Bed ejeren af tilbuddet eller en administrator om at lukke det som tabt.",
        [TextKey.CloseAgainWithoutActive] = "Luk salgsmuligheden igen, når der ikke er flere aktive tilbud.",
        [TextKey.CloseAgainWithoutActiveAndDraft] = "Luk salgsmuligheden igen, når der ikke er flere aktive tilbud eller tilbudskladder.",
        [TextKey.CloseRowIsNoRow] = "Anmodningen om at lukke en salgsmulighed indeholder ingen opportunityclose-række.",
        [TextKey.OpportunityIdMissing] =
            "Anmodningen om at lukke en salgsmulighed angiver ikke hvilken: opportunityid mangler i opportunityclose-rækken.",
        [TextKey.OpportunityIdIsNoReference] =
            "Anmodningen om at lukke en salgsmulighed angiver ikke hvilken: opportunityid i opportunityclose-rækken henviser ikke til en salgsmulighed.",
        [TextKey.OpportunityIdHasNoId] =
            "Anmodningen om at lukke en salgsmulighed angiver ikke hvilken: opportunityid i opportunityclose-rækken er en henvisning uden id. En alternativ nøgle er ikke nok.",
        [TextKey.InvalidSetting] =
            "Miljøvariablen {0} har værdien \"{1}\". Tilladte værdier: {2}. Bed en administrator om at rette den.",
        [TextKey.MissingColumn] =
            "Miljøvariablen {0} har værdien \"{1}\", men tabellen salgsmulighed har ikke kolonnen {2} her: Project Operations er ikke installeret. Bed en administrator om at rette variablen.",
        [TextKey.NoOpportunity] = "Anmodningen om at lukke tilbud angiver ikke for hvilken salgsmulighed: Henvisningen mangler eller har intet id.",
        [TextKey.StatusIsNotOfClosed] =
            "Status {0} kan ikke bruges som statusårsag, når et tilbud lukkes. Tilladte værdier: 5 (Tabt), 6 (Annulleret) eller en af organisationens egne statusårsager for tilstanden Lukket.",
        [TextKey.SubjectTooLong] = "Subject har {0} tegn; højst {1} er tilladt.",
        [TextKey.DescriptionTooLong] = "Description har {0} tegn; højst {1} er tilladt.",
        [TextKey.ClosedOnTooEarly] = "ClosedOn {0} er for tidlig: Dataverse gemmer ingen dato før {1}.",
        [TextKey.QuoteIdIsNoId] = "QuoteIds indeholder \"{0}\", som ikke er id for et tilbud.",
        [TextKey.TooManyQuoteIds] = "QuoteIds indeholder {0} id'er; højst {1} er tilladt.",
        [TextKey.QuoteClosed] = "Tilbud {0} lukket",
        [TextKey.QuoteNotClosed] = "Tilbud {0} kan ikke lukkes: {1}",
        [TextKey.QuoteNotClosedUnexplained] = "Tilbud {0} kan ikke lukkes.",
        [TextKey.LostIsUnknown] = "Organisationen har ikke statusårsagen 5 (Tabt) til lukkede tilbud. Angiv en, som den har, som Status.",
        [TextKey.NothingChanged] = "Alle tilbud er, som de var før: Dette kald har ikke ændret noget.",
        [TextKey.NothingClosedBefore] = "Ingen tilbud blev lukket forinden.",
        [TextKey.ClosedBefore] = "Lukket forinden: {0}.",
        [TextKey.LeftActivated] = "Tilbud {0} var en kladde og er nu aktivt.",
        [TextKey.PlatformFault] = "Dataverse meldte en fejl: {0}",
        [TextKey.PlatformFaultUnexplained] = "Dataverse meldte en fejl uden at sige hvorfor.",
        [TextKey.OpportunityNotClosed] = "Salgsmuligheden blev ikke lukket.",
    };
}
