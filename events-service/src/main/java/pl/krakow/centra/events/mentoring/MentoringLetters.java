package pl.krakow.centra.events.mentoring;

import pl.krakow.centra.events.mentoring.domain.Mentorship;

/** Letters to the two sides. The same thing is told once, however often it is asked for. */
interface MentoringLetters {

    /** Writes what the mentorship still has to tell. What can't be done now stays to be written. */
    void write(Mentorship mentorship);
}
