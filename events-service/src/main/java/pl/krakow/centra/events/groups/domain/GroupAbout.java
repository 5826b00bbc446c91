package pl.krakow.centra.events.groups.domain;

import pl.krakow.centra.events.programme.domain.Texts;

/**
 * What a group is.
 *
 * @param coordinator the account of the staff who answers for it
 * @param mostMembers at once; who is invited counts as long as the invitation holds
 */
public record GroupAbout(Texts name, Texts purpose, Joining joining, int mostMembers, String coordinator) {

    public static final int MOST_MEMBERS = 200;
}
