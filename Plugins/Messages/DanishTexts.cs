using System.Collections.Generic;

namespace ProjectOpsClose.Plugins.Messages;

/// <summary>Terms are Microsoft's own Danish: salgsmulighed, aktive tilbud, kladde, luk.</summary>
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
        [TextKey.AlsoDrafts] = "Den har også {0}.",
        [TextKey.CloseQuotesFirst] =
            "Vælg Luk tilbud på kommandolinjen: Det lukker aktive tilbud og tilbudskladder på én gang. Luk derefter salgsmuligheden igen.",
        [TextKey.AskForTheRest] = "Bed ejeren eller en administrator om at lukke de tilbud, du ikke har adgang til.",
        [TextKey.AskForAll] =
            "Du har ikke adgang til nogen af dem. Bed ejeren eller en administrator om at lukke dem. Luk derefter salgsmuligheden igen.",
        [TextKey.CloseRowIsNoRow] = "Anmodningen om at lukke en salgsmulighed indeholder ingen opportunityclose-række.",
        [TextKey.OpportunityIdMissing] =
            "Anmodningen om at lukke en salgsmulighed angiver ikke hvilken: opportunityid mangler i opportunityclose-rækken.",
        [TextKey.OpportunityIdIsNoReference] =
            "Anmodningen om at lukke en salgsmulighed angiver ikke hvilken: opportunityid i opportunityclose-rækken henviser ikke til en salgsmulighed.",
        [TextKey.InvalidSetting] =
            "Miljøvariablen {0} har værdien \"{1}\". Tilladte værdier: {2}. Bed en administrator om at rette den.",
        [TextKey.MissingColumn] =
            "Miljøvariablen {0} har værdien \"{1}\", men salgsmuligheder har her ingen kolonne {2}: Project Operations er ikke installeret. Bed en administrator om at rette variablen.",
    };
}
