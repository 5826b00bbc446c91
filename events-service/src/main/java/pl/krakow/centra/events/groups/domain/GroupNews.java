package pl.krakow.centra.events.groups.domain;

/** What others learn of a group. */
public sealed interface GroupNews {

    /** It is another than before: how people come to it, how many it takes, or where it stands. */
    record Changed() implements GroupNews {}

    /** Somebody became a member, or is none any more. */
    record Belongs(Membership membership) implements GroupNews {}
}
