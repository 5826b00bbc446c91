package pl.krakow.centra.events.groups;

import pl.krakow.centra.events.groups.domain.Meeting;
import pl.krakow.centra.events.groups.domain.Telling;
import pl.krakow.centra.events.groups.domain.WorkingGroup;

/** Letters to who belongs to a group, or might. The same thing is told once, however often it is asked for. */
interface GroupLetters {

    /** Writes what the group still has to tell. What can't be done now stays to be written. */
    void write(WorkingGroup group);

    /** Tells the members of a meeting; several things at once become one letter. */
    void aboutMeeting(WorkingGroup group, Meeting meeting, Telling what);
}
