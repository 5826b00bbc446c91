package pl.krakow.centra.events.publicapi.http;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The words by which public events are chosen, as in Linked Events (github.com/City-of-Helsinki/linkedevents) where it has one
 * for what there is here.
 */
enum Word {
    START(
            "start",
            "that are not over by then: a date, a time with offset, `today` or `now`; `today` if not given",
            "2026-12-01"),
    END("end", "that begin by then: a date, which is included, a time with offset, `today` or `now`", "2026-12-31"),
    DAYS("days", "that are on in the next so many days; instead of `start` and `end`", "14"),
    TYPE("type", "of one of these kinds, with commas between them", "SEMINAR,TRAINING"),
    TOPIC("topic", "about one of these topics", "fundraising"),
    KEYWORD("keyword", "with one of these keywords or topics, whatever their case and marks", "dotacje,granty"),
    KEYWORD_AND("keyword_AND", "with all of these", "dotacje,sport"),
    KEYWORD_NOT("keyword!", "with none of these", "konkurs"),
    TEXT(
            "text",
            "in whose texts, in any language, every one of these words begins a word; *zolc* finds *Żółć*",
            "wniosek dotacj"),
    LANGUAGE("language", "held in one of these languages (ISO 639-1)", "pl,uk"),
    AUDIENCE("audience", "meant for one of these, or for everybody", "NGO"),
    SUITABLE_FOR("suitable_for", "meant for somebody of that age", "16"),
    INTERNET_BASED("internet_based", "with a part on the internet, or without", "true"),
    HAS_FREE_PLACES("has_free_places", "`true`: at which one can have a seat now, or just come", "true"),
    IS_FREE("is_free", "free of charge; they all are", "true"),
    DIVISION("division", "of one of these centres", "reymonta,nowa-huta"),
    NEAR("near", "near that place: latitude and longitude, with `distance`", "50.0619,19.9369"),
    DISTANCE("distance", "of `near`: at most so many metres; 5000 if not given", "2000"),
    EVENT_STATUS(
            "event_status",
            "with one of these, as schema.org names them: `EventScheduled` (rescheduled ones too), `EventPostponed`,"
                    + " `EventCancelled`; `EventScheduled` if not given",
            "EventPostponed,EventCancelled"),
    SUPER_EVENT("super_event", "of that series", "0198f3a0-0000-7000-8000-0000000000aa"),
    SORT(
            "sort",
            "by `start_time`, `end_time`, `name` or `last_modified_time`; the other way round with a `-`",
            "-last_modified_time"),
    LAST_MODIFIED_SINCE(
            "last_modified_since",
            "to harvest: what changed since that moment, what is gone included, in the order of the changes; takes no"
                    + " other word but `division` with one centre",
            "2026-11-20T09:00:00.123Z"),
    CURSOR("cursor", "", ""),
    LIMIT("limit", "", "");

    /** What feeds take: nothing that changes its meaning with the hour. */
    static final Set<Word> OF_FEEDS = EnumSet.of(
            TYPE,
            TOPIC,
            KEYWORD,
            KEYWORD_AND,
            KEYWORD_NOT,
            TEXT,
            LANGUAGE,
            AUDIENCE,
            SUITABLE_FOR,
            INTERNET_BASED,
            IS_FREE,
            DIVISION,
            SUPER_EVENT);

    static final Set<Word> OF_LISTS = EnumSet.allOf(Word.class);
    static final Set<Word> OF_HARVESTS = EnumSet.of(LAST_MODIFIED_SINCE, DIVISION, CURSOR, LIMIT);

    private final String parameter;
    private final String means;
    private final String example;

    Word(String parameter, String means, String example) {
        this.parameter = parameter;
        this.means = means;
        this.example = example;
    }

    static Optional<Word> of(String parameter) {
        return Arrays.stream(values())
                .filter(word -> word.parameter.equals(parameter))
                .findFirst();
    }

    String parameter() {
        return parameter;
    }

    /** Said after "events"; empty for what every list has. */
    String means() {
        return means;
    }

    String example() {
        return example;
    }
}
