package pl.krakow.centra.volunteering.matching.domain;

/** What points are given for, with how many there are at most. All together make {@value #ALL}. */
public enum Criterion {
    /** The share of the skills asked for or welcome that the volunteer has; half where none is named. */
    SKILLS(30),
    /** The share of the kinds of work that the volunteer likes; half where none is named or liked. */
    INTERESTS(20),
    /** They said they have time then; a third where they said nothing. */
    AVAILABILITY(15),
    /** The nearer the more; all of them for work from home by who likes that. */
    DISTANCE(15),
    /** It is how they like to be engaged; half where they said nothing. */
    COMMITMENT(10),
    /** The volunteer speaks what is asked for beside Polish. */
    LANGUAGES(5),
    /** They have never volunteered here, and seats are kept for such people. */
    NEWCOMER(5);

    public static final int ALL = 100;

    private final int most;

    Criterion(int most) {
        this.most = most;
    }

    public int most() {
        return most;
    }
}
