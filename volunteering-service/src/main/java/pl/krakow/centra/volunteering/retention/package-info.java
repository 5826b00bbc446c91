/**
 * How long volunteers are kept of whom nothing is heard any more: they are asked whether to stay, and erased when they don't
 * answer. Who says something of themselves, helps or has promised to is heard of.
 */
@NullMarked
package pl.krakow.centra.volunteering.retention;

import org.jspecify.annotations.NullMarked;
