/** Problems in a servlet application: whatever fails, in a filter or a controller, is answered by the same hand. */
@NullMarked
package pl.krakow.centra.kit.problem.http;

import org.jspecify.annotations.NullMarked;
