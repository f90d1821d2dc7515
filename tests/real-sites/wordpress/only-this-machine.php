<?php
// Must-use plugin: WordPress would load its emoji pictures from another host, and have readers who answer twice
// wait for a quarter of a minute.
remove_action('wp_head', 'print_emoji_detection_script', 7);
remove_action('wp_print_styles', 'print_emoji_styles');
remove_action('wp_enqueue_scripts', 'wp_enqueue_emoji_styles');
add_filter('emoji_svg_url', '__return_false');
add_filter('wp_resource_hints', '__return_empty_array');
remove_filter('comment_flood_filter', 'wp_throttle_comment_flood', 10);
