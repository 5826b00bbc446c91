package pl.krakow.centra.reporting.openstatistics.simplex;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.optim.linear.LinearConstraint;
import org.hipparchus.optim.linear.LinearConstraintSet;
import org.hipparchus.optim.linear.LinearObjectiveFunction;
import org.hipparchus.optim.linear.NonNegativeConstraint;
import org.hipparchus.optim.linear.Relationship;
import org.hipparchus.optim.linear.SimplexSolver;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.springframework.stereotype.Component;

import pl.krakow.centra.reporting.openstatistics.domain.Attacker;
import pl.krakow.centra.reporting.openstatistics.domain.Relation;

/** Looks for the least and the most a hidden cell can be: every hidden cell is a variable, every relation a constraint. */
@Component
class SimplexAttacker implements Attacker {

    @Override
    public Bounds bounds(int cell, Map<Integer, Long> known, List<Relation> relations) {
        var together = together(cell, known, relations);
        Map<Integer, Integer> variables = new LinkedHashMap<>();
        variables.put(cell, 0);
        together.forEach(relation -> relation.weights().keySet().forEach(each -> {
            if (!known.containsKey(each)) {
                variables.putIfAbsent(each, variables.size());
            }
        }));
        var constraints = together.stream()
                .map(relation -> constraint(relation, variables, known))
                .toList();
        var aim = new double[variables.size()];
        aim[0] = 1;
        return new Bounds(
                best(aim, constraints, GoalType.MINIMIZE, 0),
                best(aim, constraints, GoalType.MAXIMIZE, Double.POSITIVE_INFINITY));
    }

    /** The relations that a hidden cell can have an effect through, from one hidden cell to the next. */
    private static List<Relation> together(int cell, Map<Integer, Long> known, List<Relation> relations) {
        Set<Integer> reached = new HashSet<>(Set.of(cell));
        List<Relation> left = new ArrayList<>(relations);
        List<Relation> found = new ArrayList<>();
        Optional<Relation> next;
        do {
            next = left.stream()
                    .filter(relation -> relation.weights().keySet().stream().anyMatch(reached::contains))
                    .findFirst();
            next.ifPresent(relation -> {
                left.remove(relation);
                found.add(relation);
                relation.weights().keySet().stream()
                        .filter(each -> !known.containsKey(each))
                        .forEach(reached::add);
            });
        } while (next.isPresent());
        return found;
    }

    private static LinearConstraint constraint(
            Relation relation, Map<Integer, Integer> variables, Map<Integer, Long> known) {
        var weights = new double[variables.size()];
        double constant = 0;
        for (var each : relation.weights().entrySet()) {
            var value = known.get(each.getKey());
            if (value == null) {
                weights[Optional.ofNullable(variables.get(each.getKey())).orElseThrow()] = each.getValue();
            } else {
                constant += (double) value * each.getValue();
            }
        }
        return new LinearConstraint(weights, relation.equal() ? Relationship.EQ : Relationship.LEQ, -constant);
    }

    private static double best(double[] aim, List<LinearConstraint> constraints, GoalType goal, double unbounded) {
        try {
            return new SimplexSolver()
                    .optimize(
                            new LinearObjectiveFunction(aim, 0),
                            new LinearConstraintSet(constraints),
                            goal,
                            new NonNegativeConstraint(true))
                    .getValue();
        } catch (MathIllegalStateException e) {
            // There is no end to it: the values that are there are a solution, so it can't be that there is none.
            return unbounded;
        }
    }
}
