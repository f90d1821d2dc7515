<?php
// Installs WordPress in Chinese and writes the sample threads through WordPress' own functions.
// php seed.php THREADS.json THEME COMMENTS_PER_PAGE, 0 for all on one; prints {thread id: post id}.
[, $threads_file, $wanted_theme, $comments_per_page] = $argv;

define('WP_INSTALLING', true);
// WordPress would write an e-mail to the administrator; a function that exists already is not replaced.
function wp_new_blog_notification() {}

require __DIR__ . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';

wp_install('小城论坛', 'admin', 'admin@localhost.invalid', false, '', wp_generate_password(24), 'zh_CN');
foreach ([1, 2, 3] as $sample) {
    wp_delete_post($sample, true);
}

$settings = [
    'blogdescription' => '街坊邻里，有话好好说',
    'timezone_string' => 'Asia/Shanghai',
    'WPLANG' => 'zh_CN',
    'template' => $wanted_theme,
    'stylesheet' => $wanted_theme,
    'show_avatars' => 0,
    'require_name_email' => 0,
    'comment_moderation' => 0,
    'comment_previously_approved' => 0,
    'thread_comments' => 1,
    'thread_comments_depth' => 10,
    'page_comments' => (int) ($comments_per_page > 0),
    'comments_per_page' => (int) $comments_per_page ?: 50,
    'default_comments_page' => 'oldest',
    'comment_order' => 'asc',
    'use_smilies' => 0,
    'default_ping_status' => 'closed',
    'permalink_structure' => '',
];
foreach ($settings as $name => $value) {
    update_option($name, $value);
}

$post_ids = [];
foreach (json_decode(file_get_contents($threads_file), true, 16, JSON_THROW_ON_ERROR) as $thread) {
    $post_id = wp_insert_post([
        'post_title' => $thread['title'],
        'post_content' => "<!-- wp:paragraph -->\n<p>" . $thread['html'] . "</p>\n<!-- /wp:paragraph -->",
        'post_date_gmt' => $thread['at'],
        'post_date' => get_date_from_gmt($thread['at']),
        'post_author' => 1,
        'post_status' => 'publish',
        'comment_status' => 'open',
    ], true);
    $comment_ids = [];
    foreach ($thread['replies'] as $reply) {
        $comment_ids[] = wp_insert_comment(wp_slash([
            'comment_post_ID' => $post_id,
            'comment_author' => $reply['author'],
            'comment_content' => $reply['html'],
            'comment_date_gmt' => $reply['at'],
            'comment_date' => get_date_from_gmt($reply['at']),
            'comment_parent' => isset($reply['under']) ? $comment_ids[$reply['under']] : 0,
            'comment_approved' => 1,
        ]));
    }
    $post_ids[$thread['id']] = $post_id;
}
echo json_encode($post_ids);
