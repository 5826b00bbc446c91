package pl.krakow.centra.local.demo;

/** What the plan needs to know of a room: its id and how many people fit. */
record DemoRoom(String id, int capacity) {}
