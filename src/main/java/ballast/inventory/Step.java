package ballast.inventory;

import org.jspecify.annotations.Nullable;

/**
 * One line of a document that moves goods.
 *
 * @param against null where other moves of the same document balance it
 * @param origin the move it takes back or completes
 */
record Step(
        int line,
        long item,
        Place place,
        MoveKind kind,
        @Nullable Against against,
        @Nullable Long origin) {

    Spot spot() {
        return new Spot(item, place.warehouse());
    }

    Step at(Place other) {
        return new Step(line, item, other, kind, against, origin);
    }
}
