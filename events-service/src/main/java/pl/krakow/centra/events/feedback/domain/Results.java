package pl.krakow.centra.events.feedback.domain;

import java.util.List;
import java.util.Map;

/**
 * What was answered, once that can be told without telling of whom.
 *
 * @param answers how many people answered
 * @param counts by question, in the order of grades or options; only of questions enough people answered
 * @param texts by question, in an order by chance
 */
public record Results(int answers, Map<String, List<Integer>> counts, Map<String, List<String>> texts) {

    public Results {
        counts = Map.copyOf(counts);
        texts = Map.copyOf(texts);
    }

    /** How many gave a grade or chose an option. */
    public int given(String question) {
        return counts.getOrDefault(question, List.of()).stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** The mean grade of a question on a scale; 0 when too few answered it. */
    public double mean(String question) {
        int given = given(question);
        if (given == 0) {
            return 0;
        }
        var grades = counts.getOrDefault(question, List.of());
        long sum = 0;
        for (int place = 0; place < grades.size(); place++) {
            sum += (long) grades.get(place) * (place + FeedbackQuestion.LOWEST);
        }
        return (double) sum / given;
    }
}
