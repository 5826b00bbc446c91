package pl.krakow.centra.domainevents;

import java.util.UUID;

/**
 * A working group as it stands now.
 *
 * @param mostMembers so many it takes at once
 */
public record GroupChanged(UUID groupId, String centre, State state, Joining joining, int mostMembers)
        implements GroupEvent {
    public static final String TYPE = "pl.krakow.centra.group.changed.v1";

    /** Where it stands. */
    public enum State {
        ACTIVE,
        PAUSED,
        ENDED
    }

    /** How people come to it. */
    public enum Joining {
        AT_ONCE,
        BY_APPLICATION,
        BY_INVITATION
    }

    @Override
    public String subject() {
        return groupId.toString();
    }
}
