package pl.krakow.centra.kit.centre;

/** A place on Earth, WGS84 degrees. */
public record Coordinates(double latitude, double longitude) {
    private static final double EARTH_RADIUS_METRES = 6_371_008.8;

    public Coordinates {
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("not a place on Earth");
        }
    }

    /** The great-circle distance in metres (haversine, mean radius): good to half a percent. */
    public double distanceTo(Coordinates other) {
        var latitude1 = Math.toRadians(latitude);
        var latitude2 = Math.toRadians(other.latitude);
        var h = haversine(latitude2 - latitude1)
                + Math.cos(latitude1) * Math.cos(latitude2) * haversine(Math.toRadians(other.longitude - longitude));
        return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(h)));
    }

    private static double haversine(double angle) {
        var s = Math.sin(angle / 2);
        return s * s;
    }
}
