package de.vielfalt.print;

/**
 * How much of each pixel a shape covers, from the area to the right of each of its edges: what an edge that runs down adds,
 * one that runs up takes away, so that the sum along a row is what lies between.
 */
final class Coverage {
    private final int columns;
    private final int rows;
    private final double[] changes;

    /** Takes what a pixel is painted with. */
    interface Painter {
        /** Paints a pixel that is covered to {@code shade} parts; never called for 0. */
        void paint(int column, int row, int shade);
    }

    Coverage(int columns, int rows) {
        this.columns = columns;
        this.rows = rows;
        this.changes = new double[(columns + 2) * rows];
    }

    /** Adds an edge. */
    void line(double fromX, double fromY, double toX, double toY) {
        if (fromY == toY) {
            return;
        }
        boolean down = fromY < toY;
        double topX = down ? fromX : toX;
        double topY = down ? fromY : toY;
        double bottomY = down ? toY : fromY;
        double slope = (toX - fromX) / (toY - fromY);
        double x = topX;
        int last = Math.min(rows, (int) Math.ceil(bottomY));
        for (int row = Math.max(0, (int) topY); row < last; row++) {
            double height = Math.min(row + 1, bottomY) - Math.max(row, topY);
            double next = x + slope * height;
            row(row, Math.min(x, next), Math.max(x, next), down ? height : -height);
            x = next;
        }
    }

    /** Adds the part of an edge that is within a row; what it covers is spread over the pixels that it crosses. */
    private void row(int row, double from, double to, double height) {
        int at = row * (columns + 2);
        int first = (int) from;
        int end = (int) Math.ceil(to);
        if (end <= first + 1) {
            double middle = (from + to) / 2 - first;
            changes[at + first] += height * (1 - middle);
            changes[at + first + 1] += height * middle;
            return;
        }
        double width = to - from;
        double covered = 0;
        for (int column = first; column < end; column++) {
            double enters = Math.max(column, from);
            double leaves = Math.min(column + 1, to);
            // the mean, over all points of the edge, of how much of this pixel is to the right of them
            double near = column + 1 - enters;
            double far = column + 1 - leaves;
            double area = (enters - from + (near * near - far * far) / 2) / width;
            changes[at + column] += height * (area - covered);
            covered = area;
        }
        changes[at + end] += height * (1 - covered);
    }

    /** Tells of each pixel that is covered, in so many shades. */
    void each(int shades, Painter painter) {
        for (int row = 0; row < rows; row++) {
            double sum = 0;
            for (int column = 0; column < columns; column++) {
                sum += changes[row * (columns + 2) + column];
                int shade = (int) Math.round(Math.min(1, Math.abs(sum)) * shades);
                if (shade > 0) {
                    painter.paint(column, row, shade);
                }
            }
        }
    }
}
