package pl.krakow.centra.sites.forms;

/** Whether something may be an e-mail address. The letter that is sent there finds out the rest. */
public final class Emails {

    private static final int LONGEST = 254;

    private Emails() {}

    /** Something, one at sign, and a name with a dot inside; without gaps. Looks at each character once. */
    public static boolean isLikely(String text) {
        int at = text.indexOf('@');
        int dot = text.lastIndexOf('.');
        return text.length() <= LONGEST
                && at > 0
                && text.indexOf('@', at + 1) < 0
                && dot > at + 1
                && dot < text.length() - 1
                && text.chars().noneMatch(Character::isWhitespace);
    }
}
