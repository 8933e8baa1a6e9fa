namespace Hearsay.Dossiers;

/// <summary>What the words and marks of a dossier mean, and what it does not say.</summary>
internal static class GuideSection
{
  public static void Write(Html html) => html.Raw("""
    <section id="guide" aria-labelledby="guide-h"><h2 id="guide-h">How to read this</h2>
    <p>Hearsay reads pages and records, for each statement, who is credited with it and through whom it came. <strong>It never says what is true.</strong> Ten origins can be wrong and one can be right.</p>
    <h3>Three numbers, never one</h3>
    <dl class="terms">
    <div><dt>Articles</dt><dd>Pages that carry the claim. Versions of one page count once.</dd></div>
    <div><dt>Texts</dt><dd>What is left when pages whose passage comes from another’s are counted once: a reprint is not a second text.</dd></div>
    <div><dt>Origins</dt><dd>Whoever stands at the far end of the chains, once everything shown to be the same is merged; behind them, nothing is recorded. A range: the least number counts named ends only; the greatest also counts ends that nobody names.</dd></div>
    <div><dt>None named</dt><dd>No chain ends in anybody with a name: the least number of origins is nought.</dd></div>
    <div><dt>Independence not established</dt><dd>Several origins were not shown to be one. That does not show that they are independent: two ministries of one government are two origins and one side.</dd></div>
    <div><dt>Speaks for</dt><dd>Whoever speaks in an organisation’s name has that organisation as origin: two spokesmen of one ministry are one.</dd></div>
    </dl>
    <p>A page that only repeats what another says changes neither end of the range. When in doubt, fewer. Every merge is listed with its reason under its claim, and can be overturned by a person.</p>
    <h3>The lineage picture</h3>
    <p>It reads from the reader’s side, on the left, to the far end, on the right. A solid arrow leads from who tells to whom it cites. A dashed line joins two texts of which one comes from the other; its arrow, where there is one, leads to the text that was first. A dotted line leads to an end behind which nothing is recorded. Each frame on the right is one origin, with the people and wordings that were merged into it, and why.</p>
    <h3>How sure the words are</h3>
    <dl class="terms">
    <div><dt>Stated as fact</dt><dd>Whoever says it leaves no doubt.</dd></div>
    <div><dt>Passed on as reported</dt><dd>“reportedly”, “is said to”.</dd></div>
    <div><dt>Alleged</dt><dd>“allegedly”, “claimed”, “accused”.</dd></div>
    <div><dt>Held possible</dt><dd>“may”, “might”, “is likely to”.</dd></div>
    <div><dt>Denied</dt><dd>Said not to be so.</dd></div>
    </dl>
    <h3>Dates and files</h3>
    <p>A date is printed as precisely as the page gives it: <span class="hash">2026-03</span> is some day of that March, never its first. A page’s SHA-256 identifies the very bytes that were read; anybody who holds the same file can check it.</p>
    </section>

    """);
}
