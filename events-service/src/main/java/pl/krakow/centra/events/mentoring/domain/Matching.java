package pl.krakow.centra.events.mentoring.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import pl.krakow.centra.events.mentoring.domain.Candidate.Criterion;
import pl.krakow.centra.events.mentoring.domain.Candidate.Rule;

/** Who could accompany whom. It advises; people decide. Every point has its criterion, every exclusion its rule. */
public final class Matching {

    private Matching() {}

    /**
     * All of them: who may be proposed by score, then who has more time, then by id; who is excluded after that.
     */
    public static List<Candidate> rank(Mentorship application, Collection<Mentor> mentors) {
        return mentors.stream()
                .map(mentor -> candidate(application, mentor))
                .sorted(Comparator.comparing(Candidate::mayBeProposed)
                        .reversed()
                        .thenComparing(Comparator.comparingInt(Candidate::score).reversed())
                        .thenComparing(Comparator.comparingInt(
                                        (Candidate each) -> each.mentor().free())
                                .reversed())
                        .thenComparing(each -> each.mentor().id().toString()))
                .toList();
    }

    static Candidate candidate(Mentorship application, Mentor mentor) {
        var failed = failed(application, mentor);
        return new Candidate(mentor, failed.isEmpty() ? points(application.wish(), mentor) : Map.of(), failed);
    }

    private static List<Rule> failed(Mentorship application, Mentor mentor) {
        var wish = application.wish();
        var profile = mentor.profile();
        var failed = new ArrayList<Rule>();
        unless(profile.active(), Rule.ACTIVE, failed);
        unless(profile.kinds().contains(application.kind()), Rule.KIND, failed);
        unless(share(wish.fields(), profile.fields()), Rule.FIELD, failed);
        unless(share(wish.languages(), profile.languages()), Rule.LANGUAGE, failed);
        unless(share(wish.freeTimes(), profile.freeTimes()), Rule.FREE_TIME, failed);
        unless(share(wish.ways(), profile.ways()), Rule.WAY, failed);
        unless(!profile.active() || mentor.free() > 0, Rule.CAPACITY, failed);
        unless(!mentor.subject().equals(application.applicant().subject()), Rule.SOMEBODY_ELSE, failed);
        unless(!application.triedWith().contains(mentor.id()), Rule.NOT_TRIED, failed);
        return failed;
    }

    private static void unless(boolean holds, Rule rule, List<Rule> failed) {
        if (!holds) {
            failed.add(rule);
        }
    }

    /** Who wishes for nothing in particular shares it with everybody. */
    private static <T> boolean share(Set<T> wished, Set<T> offered) {
        return wished.isEmpty() || common(wished, offered) > 0;
    }

    private static <T> int common(Set<T> wished, Set<T> offered) {
        var both = new HashSet<>(wished);
        both.retainAll(offered);
        return both.size();
    }

    private static Map<Criterion, Integer> points(Wish wish, Mentor mentor) {
        var profile = mentor.profile();
        var points = new EnumMap<Criterion, Integer>(Criterion.class);
        points.put(Criterion.FIELDS, part(Criterion.FIELDS, wish.fields(), profile.fields()));
        points.put(Criterion.FREE_TIME, part(Criterion.FREE_TIME, wish.freeTimes(), profile.freeTimes()));
        points.put(Criterion.LANGUAGES, part(Criterion.LANGUAGES, wish.languages(), profile.languages()));
        points.put(Criterion.CAPACITY, Criterion.CAPACITY.most() * mentor.free() / profile.mostCourses());
        points.put(Criterion.WAY, part(Criterion.WAY, wish.ways(), profile.ways()));
        return points;
    }

    private static <T> int part(Criterion criterion, Set<T> wished, Set<T> offered) {
        return wished.isEmpty() ? criterion.most() : criterion.most() * common(wished, offered) / wished.size();
    }
}
