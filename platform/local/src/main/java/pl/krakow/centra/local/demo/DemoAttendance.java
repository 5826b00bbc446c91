package pl.krakow.centra.local.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

import pl.krakow.centra.domainevents.BeneficiaryKind;

/** Who was counted at a meeting or an event. */
final class DemoAttendance {

    private DemoAttendance() {}

    static Map<String, Object> of(BeneficiaryKind kind, int people, RandomGenerator random) {
        var counted = new LinkedHashMap<String, Object>();
        counted.put("total", people);
        counted.put(
                switch (kind) {
                    case ORGANISATION -> "ngo";
                    case INFORMAL_GROUP -> "informalGroup";
                    case INDIVIDUAL -> "resident";
                },
                people);
        counted.put("ages", ages(people, random));
        return counted;
    }

    /** As far as they were counted: never more than there were people. */
    static Map<String, Integer> ages(int people, RandomGenerator random) {
        var ages = new LinkedHashMap<String, Integer>();
        int left = people;
        for (var band : List.of("FROM_26_TO_40", "FROM_41_TO_60", "OVER_60", "FROM_18_TO_25")) {
            int some = Math.min(left, random.nextInt(people / 2 + 2));
            ages.put(band, some);
            left -= some;
        }
        return ages;
    }
}
