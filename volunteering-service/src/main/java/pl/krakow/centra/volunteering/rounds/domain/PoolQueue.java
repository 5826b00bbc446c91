package pl.krakow.centra.volunteering.rounds.domain;

import java.util.Arrays;

/** Pools by cost, the cheapest first, equal ones by number: a binary heap whose members may become cheaper. */
final class PoolQueue {

    private final long[] cost;
    private final int[] heap;
    private final int[] place;
    private int size;

    PoolQueue(long[] cost) {
        this.cost = cost;
        this.heap = new int[cost.length];
        this.place = new int[cost.length];
        Arrays.fill(place, -1);
    }

    boolean isEmpty() {
        return size == 0;
    }

    void clear() {
        for (int n = 0; n < size; n++) {
            place[heap[n]] = -1;
        }
        size = 0;
    }

    int first() {
        return heap[0];
    }

    /** @param known whether the pool may be in the queue and became cheaper */
    void offer(int pool, boolean known) {
        int at = known && place[pool] >= 0 ? place[pool] : size++;
        while (at > 0 && isBefore(pool, heap[(at - 1) / 2])) {
            set(at, heap[(at - 1) / 2]);
            at = (at - 1) / 2;
        }
        set(at, pool);
    }

    int next() {
        int next = heap[0];
        place[next] = -1;
        int last = heap[--size];
        if (size > 0) {
            int at = 0;
            for (int child = 1; child < size; child = 2 * at + 1) {
                if (child + 1 < size && isBefore(heap[child + 1], heap[child])) {
                    child++;
                }
                if (!isBefore(heap[child], last)) {
                    break;
                }
                set(at, heap[child]);
                at = child;
            }
            set(at, last);
        }
        return next;
    }

    private void set(int at, int pool) {
        heap[at] = pool;
        place[pool] = at;
    }

    private boolean isBefore(int pool, int other) {
        return cost[pool] < cost[other] || (cost[pool] == cost[other] && pool < other);
    }
}
