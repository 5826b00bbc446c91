package pl.krakow.centra.volunteering.rounds.domain;

import com.google.ortools.Loader;
import com.google.ortools.graph.MinCostFlow;

import pl.krakow.centra.volunteering.rounds.domain.AssignmentTask.Ruling;

/** The best assignment by somebody else: the task as a network, its cheapest flow found by OR-Tools. */
final class FlowOracle {

    static {
        Loader.loadNativeLibraries();
    }

    private static final long PIN = 1_000_000_000_000L;
    /** More than all scores of a small task together. */
    private static final long PLACED = 10_000_000L;

    private FlowOracle() {}

    record Optimum(long people, long seats, long score) {}

    static Optimum of(AssignmentTask task) {
        var flow = new MinCostFlow();
        int source = 0;
        int sink = 1;
        int volunteerNode = 2;
        int postNode = volunteerNode + task.volunteers();
        int newcomersNode = postNode + task.posts();
        long supply = 0;
        int[] firstArc = new int[task.volunteers()];
        for (int volunteer = 0; volunteer < task.volunteers(); volunteer++) {
            int limit = task.limits[volunteer];
            firstArc[volunteer] =
                    flow.addArcWithCapacityAndUnitCost(source, volunteerNode + volunteer, Math.min(1, limit), -PLACED);
            flow.addArcWithCapacityAndUnitCost(source, volunteerNode + volunteer, Math.max(0, limit - 1), 0);
            supply += limit;
        }
        int[] arc = new int[task.pairs()];
        for (int pair = 0; pair < task.pairs(); pair++) {
            boolean newcomer = task.newcomers[task.volunteerOf(pair)];
            arc[pair] = flow.addArcWithCapacityAndUnitCost(
                    volunteerNode + task.volunteerOf(pair),
                    (newcomer ? newcomersNode : postNode) + task.postOf(pair),
                    task.rulingOf(pair) == Ruling.FORBIDDEN ? 0 : 1,
                    -PLACED - task.scoreOf(pair) - (task.rulingOf(pair) == Ruling.PINNED ? PIN : 0));
        }
        for (int post = 0; post < task.posts(); post++) {
            int kept = task.keptSeats[post];
            flow.addArcWithCapacityAndUnitCost(postNode + post, sink, task.seats[post] - kept, 0);
            flow.addArcWithCapacityAndUnitCost(newcomersNode + post, sink, kept, 0);
            flow.addArcWithCapacityAndUnitCost(newcomersNode + post, postNode + post, task.seats[post], 0);
        }
        flow.addArcWithCapacityAndUnitCost(source, sink, supply, 0);
        flow.setNodeSupply(source, supply);
        flow.setNodeSupply(sink, -supply);
        var status = flow.solve();
        if (status != MinCostFlow.Status.OPTIMAL) {
            throw new IllegalStateException("oracle: " + status);
        }
        long people = 0;
        for (int first : firstArc) {
            people += flow.getFlow(first);
        }
        long seats = 0;
        long score = 0;
        for (int pair = 0; pair < arc.length; pair++) {
            seats += flow.getFlow(arc[pair]);
            score += flow.getFlow(arc[pair]) * task.scoreOf(pair);
        }
        return new Optimum(people, seats, score);
    }
}
